import { stamp } from '../../world/clock.ts'
import type { Commit, Signature } from '../../world/git.ts'
import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { userOrNull } from './user.ts'

/** A commit's signature as GitHub judged it. https://docs.github.com/rest/commits/commits#get-a-commit */
export function verificationBody(commit: Commit): Body {
  const verified = commit.signature !== undefined
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: commit.signature ?? null,
    payload: verified ? commit.payload : null,
    verified_at: verified ? stamp(commit.committer.date) : null,
  }
}

const person = ({ name, email, date }: Signature): Body => ({ name, email, date: stamp(date) })

/** What the commit object itself says, as both forms have it. */
function innerBody(world: World, commit: Commit) {
  const url = `${world.urls.api}/repos/${world.repository.fullName}/git`
  return {
    author: person(commit.author),
    committer: person(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${url}/trees/${commit.tree}` },
    url: `${url}/commits/${commit.sha}`,
    verification: verificationBody(commit),
  }
}

function parentsBody({ urls, repository }: World, commit: Commit): Body[] {
  const [url, page] = [`${urls.api}/repos/${repository.fullName}`, `${urls.server}/${repository.fullName}`]
  return commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/commit/${sha}` }))
}

/** A commit as it is listed. https://docs.github.com/rest/commits/commits#list-commits */
export function commitBody(world: World, commit: Commit): Body {
  const url = `${world.urls.api}/repos/${world.repository.fullName}/commits/${commit.sha}`
  return {
    sha: commit.sha,
    node_id: nodeId('C', world.repository.id, commit.sha),
    commit: { ...innerBody(world, commit), comment_count: 0 },
    url,
    html_url: `${world.urls.server}/${world.repository.fullName}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    author: userOrNull(world, world.accounts.byEmail(commit.author.email)),
    committer: userOrNull(world, world.accounts.byEmail(commit.committer.email)),
    parents: parentsBody(world, commit),
  }
}

/** The commit object itself. https://docs.github.com/rest/git/commits#get-a-commit-object */
export function gitCommitBody(world: World, commit: Commit): Body {
  const { sha, node_id, html_url } = commitBody(world, commit)
  return { sha, node_id, html_url, ...innerBody(world, commit), parents: parentsBody(world, commit) }
}

/** The short form in runs and push events. */
export function simpleCommitBody(commit: Commit): Body {
  const short = ({ name, email }: Signature) => ({ name, email })
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: stamp(commit.committer.date),
    author: short(commit.author),
    committer: short(commit.committer),
  }
}
