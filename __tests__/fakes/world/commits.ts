import type { Account } from './account.ts'
import type { CommitDescription } from './description.ts'
import type { Commit, Files, Signature } from './git.ts'
import { filesOf } from './git-reading.ts'
import type { Push } from './pull-request.ts'
import type { World } from './world.ts'

/** Where a described commit goes. */
export interface Place {
  readonly parents: readonly string[]
  /** What it starts from; the first parent's files when left out. */
  readonly files?: Files
  readonly at: Date
}

/** Writes a described commit into the repository's objects; no branch moves. */
export function makeCommit(world: World, described: CommitDescription, place: Place): Commit {
  const number = world.git.commits.size + 1
  const author = described.by ?? 'mia'
  const date = described.dated === undefined ? place.at : new Date(described.dated)
  const message = described.message ?? `Change ${number}`
  const written = described.files ?? { [`src/part-${number % 20}.ts`]: `// ${number}: ${message}\n` }
  const commit = world.git.commit({
    tree: world.git.tree(overlay(place.files ?? filesAt(world, place.parents[0]), written)),
    parents: place.parents,
    author: signature(world, author, date),
    committer: signature(world, described.committer ?? author, date),
    message: withCoAuthors(world, message, described.coAuthors ?? []),
    ...(described.signed === true && {
      signature: '-----BEGIN PGP SIGNATURE-----\n\nloopback\n-----END PGP SIGNATURE-----',
    }),
  })
  if (described.name !== undefined) world.named.set(described.name, commit)
  return commit
}

/** Moves a ref to a commit and keeps the push, as the server saw it. */
export function push(world: World, ref: string, after: string, by: Account, type: Push['type'] = 'push'): void {
  const before = world.git.refs.get(ref)
  world.git.refs.set(ref, after)
  world.pushes.push({
    id: world.ids.next('push'),
    ref,
    before: before ?? '0'.repeat(40),
    after,
    actor: by,
    at: world.clock.now,
    type: before === undefined ? 'branch_creation' : type,
  })
}

/** The files of a commit; none for no commit. */
export function filesAt(world: World, sha: string | undefined): Files {
  return sha === undefined ? {} : filesOf(world.git, world.commit(sha).tree)
}

function overlay(files: Files, written: Readonly<Record<string, string | null>>): Files {
  const result: Record<string, string> = { ...files }
  for (const [path, text] of Object.entries(written))
    if (text === null) delete result[path]
    else result[path] = text
  return result
}

function signature(world: World, who: string, date: Date): Signature {
  const stranger = /^(.+) <(.+)>$/.exec(who)
  if (stranger !== null) return { name: stranger[1] ?? '', email: stranger[2] ?? '', date }
  const { name, email } = world.accounts.get(who)
  return { name, email, date }
}

function withCoAuthors(world: World, message: string, coAuthors: readonly string[]): string {
  if (coAuthors.length === 0) return message
  const lines = coAuthors.map((who) => {
    const { name, email } = signature(world, who, world.clock.now)
    return `Co-authored-by: ${name} <${email}>`
  })
  return `${message}\n\n${lines.join('\n')}`
}
