import { resolve, walk } from '../../world/git-reading.ts'
import { nodeId } from '../../world/ids.ts'
import { gitCommitBody } from '../bodies/commit.ts'
import { type Call, found, type Route, repo, text } from '../route.ts'

const base = ({ world }: Call) => `${world.urls.api}/repos/${world.repository.fullName}/git`

/** A tree by its id, or that of a commit or branch. https://docs.github.com/rest/git/trees */
const tree: Route = {
  template: `GET ${repo}/git/trees/{tree_sha}`,
  needs: 'contents=read',
  answer: (call) => {
    const { git } = call.world
    const asked = text(call, 'tree_sha')
    const sha = git.trees.has(asked) ? asked : found(resolve(git, asked)).tree
    const entries = call.query.has('recursive') ? walk(git, sha) : found(git.trees.get(sha))
    const body = entries.map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.type === 'blob' && { size: git.blobs.get(entry.sha)?.length ?? 0 }),
      url: `${base(call)}/${entry.type}s/${entry.sha}`,
    }))
    return { body: { sha, url: `${base(call)}/trees/${sha}`, tree: body, truncated: false } }
  },
}

const blob: Route = {
  template: `GET ${repo}/git/blobs/{file_sha}`,
  needs: 'contents=read',
  answer: (call) => {
    const sha = text(call, 'file_sha')
    const content = found(call.world.git.blobs.get(sha))
    const node_id = nodeId('B', call.world.repository.id, sha)
    const encoded = { encoding: 'base64', content: content.toString('base64') }
    return { body: { sha, node_id, size: content.length, url: `${base(call)}/blobs/${sha}`, ...encoded } }
  },
}

const commit: Route = {
  template: `GET ${repo}/git/commits/{commit_sha}`,
  needs: 'contents=read',
  answer: (call) => ({
    body: gitCommitBody(call.world, found(call.world.git.commits.get(text(call, 'commit_sha')))),
  }),
}

const ref: Route = {
  template: `GET ${repo}/git/ref/{ref}`,
  needs: 'contents=read',
  answer: (call) => {
    const name = `refs/${text(call, 'ref')}`
    const sha = found(call.world.git.refs.get(name))
    const node_id = nodeId('REF', call.world.repository.id, name)
    const object = { type: 'commit', sha, url: `${base(call)}/commits/${sha}` }
    return { body: { ref: name, node_id, url: `${base(call)}/${name}`, object } }
  },
}

export const gitRoutes: readonly Route[] = [tree, blob, commit, ref]
