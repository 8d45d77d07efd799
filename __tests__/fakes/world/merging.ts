import type { Account } from './account.ts'
import { filesAt, makeCommit, push } from './commits.ts'
import type { CommitDescription } from './description.ts'
import type { Files } from './git.ts'
import { mergeBase } from './git-reading.ts'
import type { MergeMethod, PullRequest } from './pull-request.ts'
import type { World } from './world.ts'

/** Merges a pull request as GitHub's button does, with the commits that each method makes. https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges */
export function merge(
  world: World,
  pull: PullRequest,
  method: MergeMethod,
  by: Account,
  { commit: described = {}, byPush = false }: { readonly commit?: CommitDescription; readonly byPush?: boolean } = {},
): void {
  const commit = mergeOnto(world, pull, method, by, { base: world.commit(pull.baseRef).sha, described })
  push(world, `refs/heads/${pull.baseRef}`, commit, by, byPush ? 'push' : 'pr_merge')
}

/** Merges each of a group on top of the one before, and moves their base once. https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue */
export function mergeGroup(world: World, group: readonly PullRequest[], method: MergeMethod, queue: Account): void {
  const baseRef = group[0]?.baseRef ?? world.repository.defaultBranch
  let tip = world.commit(baseRef).sha
  for (const pull of group) tip = mergeOnto(world, pull, method, queue, { base: tip, described: {} })
  push(world, `refs/heads/${baseRef}`, tip, queue, 'merge_queue_merge')
}

function mergeOnto(world: World, pull: PullRequest, method: MergeMethod, by: Account, into: Into): string {
  const make = { merge: mergeCommit, squash, rebase }[method]
  const commit = make(world, pull, by, into)
  pull.baseSha = into.base
  pull.merged = { at: world.clock.now, by, commit, method }
  return commit
}

interface Into {
  readonly base: string
  readonly described: CommitDescription
}

/** Files of both sides over what they had in common; where both changed one, the second side's. */
export function merged(common: Files, one: Files, other: Files): Files {
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const pick = (path: string) => (other[path] === common[path] ? one[path] : other[path])
  return Object.fromEntries(
    paths.flatMap((path) => {
      const text = pick(path)
      return text === undefined ? [] : [[path, text]]
    }),
  )
}

function mergedWith(world: World, head: string, base: string): Files {
  const common = filesAt(world, mergeBase(world.git, head, base)?.sha)
  return merged(common, filesAt(world, base), filesAt(world, head))
}

function mergeCommit(world: World, pull: PullRequest, by: Account, { base, described }: Into): string {
  const from = `${(pull.fork ?? world.repository.owner).login}/${pull.headRef}`
  const message = `Merge pull request #${pull.number} from ${from}\n\n${pull.title}`
  const defaults = { by: by.login, committer: 'web-flow', signed: true, files: {}, message }
  const files = mergedWith(world, pull.headSha, base)
  return makeCommit(world, { ...defaults, ...described }, { parents: [base, pull.headSha], files, at: world.clock.now })
    .sha
}

function squash(world: World, pull: PullRequest, _by: Account, { base, described }: Into): string {
  const authors = pull.commits.map((sha) => world.commit(sha).author)
  const others = authors.filter(({ email }) => email !== pull.author.email)
  const coAuthors = [...new Set(others.map(({ name, email }) => `${name} <${email}>`))]
  const message = `${pull.title} (#${pull.number})`
  const defaults = { by: pull.author.login, committer: 'web-flow', signed: true, files: {}, message, coAuthors }
  const files = mergedWith(world, pull.headSha, base)
  return makeCommit(world, { ...defaults, ...described }, { parents: [base], files, at: world.clock.now }).sha
}

function rebase(world: World, pull: PullRequest, by: Account, { base, described }: Into): string {
  return replay(world, pull.commits, { base, described: { committer: by.login, ...described } })
}

/** Commits again, one after the other, on another base. */
export function replay(world: World, commits: readonly string[], { base, described }: Into): string {
  let tip = base
  for (const sha of commits) {
    const { author, message } = world.commit(sha)
    const files = mergedWith(world, sha, tip)
    const defaults = { by: `${author.name} <${author.email}>`, files: {}, message }
    tip = makeCommit(world, { ...defaults, ...described }, { parents: [tip], files, at: world.clock.now }).sha
  }
  return tip
}
