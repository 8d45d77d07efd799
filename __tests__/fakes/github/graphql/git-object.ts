import type { TreeEntry } from '../../world/git.ts'
import { entryAt, resolve } from '../../world/git-reading.ts'
import { nodeId } from '../../world/ids.ts'
import { commit } from './commit.ts'
import type { Context, Thing } from './context.ts'
import { repository } from './repository.ts'

/** What `repository.object` finds: an object's id, `revision:path`, or a revision. */
export function gitObject(context: Context, expression: string): Thing | null {
  const { git, repository: home } = context.world
  if (git.trees.has(expression)) return tree(context, expression)
  if (git.blobs.has(expression)) return blob(context, expression)
  const [revision = '', path] = expression.split(/:(.*)/s)
  const found = resolve(git, revision === 'HEAD' ? home.defaultBranch : revision)
  if (found === undefined) return null
  if (path === undefined) return commit(context, found)
  const entry = entryAt(git, found.tree, path)
  return entry === undefined ? null : entryObject(context, entry)
}

function entryObject(context: Context, { type, sha }: TreeEntry): Thing {
  return type === 'tree' ? tree(context, sha) : blob(context, sha)
}

function objectFields(context: Context, prefix: string, sha: string) {
  const { urls, repository: home } = context.world
  const path = `/${home.fullName}/commit/${sha}`
  return {
    id: nodeId(prefix, home.id, sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    commitResourcePath: path,
    commitUrl: urls.server + path,
    repository: () => repository(context),
  }
}

/** A Tree of the schema. */
export function tree(context: Context, sha: string): Thing {
  const entries = context.world.git.trees.get(sha) ?? []
  return {
    __typename: 'Tree',
    ...objectFields(context, 'T', sha),
    entries: () =>
      entries.map((entry) => ({
        __typename: 'TreeEntry',
        name: entry.path,
        oid: entry.sha,
        type: entry.type,
        mode: Number.parseInt(entry.mode, 8),
        object: () => entryObject(context, entry),
      })),
  }
}

function blob(context: Context, sha: string): Thing {
  const content = context.world.git.blobs.get(sha) ?? Buffer.alloc(0)
  return {
    __typename: 'Blob',
    ...objectFields(context, 'B', sha),
    byteSize: content.length,
    isBinary: content.includes(0),
    isTruncated: false,
    text: content.includes(0) ? null : content.toString(),
  }
}
