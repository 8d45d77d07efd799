import type { Commit, PullRequest, PullRequests } from '../../src/model/change.ts'
import { type Lineage, originsOf } from '../../src/review/provenance.ts'
import { all, chain, changeSet, committedBy, MAIN, madeByGitHub, omar, pullRequest, pullRequests } from './a-change.ts'

/** A range of commits, and what is known of pull requests; one like pull request 1, where none is named. */
export interface Story {
  readonly commits: readonly Commit[]
  readonly pulls?: readonly PullRequest[]
  readonly numbersOf?: PullRequests['numbersOf']
  readonly complete?: boolean
  /** False: the commits are not all of the range. */
  readonly whole?: boolean
  readonly lineage?: Lineage
  readonly clean?: readonly string[]
}

function origins({
  commits,
  pulls = [pullRequest()],
  numbersOf = {},
  complete,
  lineage = MAIN,
  clean = [],
  whole,
}: Story) {
  const none = Object.fromEntries(commits.map(({ sha }) => [sha, []]))
  const read = pullRequests(pulls, { ...none, ...numbersOf }, complete)
  return originsOf(changeSet(commits, whole === undefined ? {} : { complete: whole }), read, lineage, new Set(clean))
}
/** One line a commit: its id, what brought it, whether that holds, and why. */
export const told = (story: Story) =>
  origins(story).map(
    ({ commit: { sha }, outcome, reason, brought }) =>
      `${[sha, ...brought.map(({ pull }) => `#${pull.number}`)].join(' ')}: ${outcome}, ${reason}`,
  )

/** How a squashed pull request reads. */
export const SQUASHED = 's #1: pass, made-by-merging-it'
/** Pull request 1, squashed. */
export const squash = (parent = 'base') => madeByGitHub('s', parent)
/** The commits of pull request 1. */
export const own = chain(['a', 'b'])
/** The merge commit of pull request 1. */
export const merging = (changes: Partial<Commit> = {}) => ({ ...madeByGitHub('s', 'base', 'b'), ...changes })
/** Committed by omar, unsigned. */
export const byHand = { ...committedBy(omar), verified: null }
/** Pull request 1, whose merge commit somebody pushed. */
export const pushedMerge = pullRequest({ mergeMove: 'push' })
/** A pull request of three commits, rebased to A, B and C. */
export const three = pullRequest({ headSha: 'c', commits: all(...chain(['a', 'b', 'c'])), mergeCommit: 'C' })
/** What rebasing it makes on a base that moved. */
export const moved = chain(['A', 'B', 'C'], 'base', committedBy(omar))
/** What rebasing it makes on the base where it began. */
export const still = moved.map((one) => ({ ...one, tree: `tree-of-${one.sha.toLowerCase()}` }))
/** Pull request 2, from the branch feature, merged as u. */
export const upward = pullRequest({
  number: 2,
  headRef: 'feature',
  headSha: 'f',
  mergeCommit: 'u',
  commits: all(...chain(['f'])),
})
