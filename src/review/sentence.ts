import type { JudgedCommit, JudgedPullRequest } from '../model/review.ts'
import { decidingIn } from './deciding.ts'
import type { RangeJudgement } from './range.ts'

/** How a claim about a range is put to people. */
export interface Words {
  /** What is so of each commit, when the claim holds: `came through a pull request`. */
  readonly holds: string
  /** What is not so of some, when it does not. */
  readonly fails: string
}

/** Most parts that a sentence names. */
const MOST = 5

/** A judgement in one sentence. It names commits and pull requests by id alone: no outside text. */
export function sentence({ outcome, commits, pullRequests, complete }: RangeJudgement, words: Words): string {
  if (outcome === 'not-applicable') return 'Nothing of what came in shows what this claim is about.'
  if (outcome === 'pass') return `${countOf(commits)} came in: each ${words.holds}${besides(pullRequests)}.`
  const deciding = decidingIn({ outcome, commits, pullRequests })
  const named = listed([
    ...new Set(
      deciding.flatMap(({ commit, pulls }) => (pulls.length > 0 ? pulls.map(nameOf) : [nameOfCommit(commit)])),
    ),
  ])
  if (outcome === 'fail') return `${deciding.length} of ${countOf(commits)} ${words.fails}: ${named}.`
  const missing = complete ? '' : ' Not everything that came in was read.'
  return deciding.length === 0
    ? `It cannot be told of all.${missing}`
    : `Of ${deciding.length} of ${countOf(commits)} it cannot be told: ${named}.${missing}`
}

/** Whether a pull request passed without what the claim asks for. */
export const isException = ({ reason }: JudgedPullRequest): boolean => reason === 'opened-by-trusted-automation'

function besides(pullRequests: readonly JudgedPullRequest[]): string {
  const names = pullRequests.filter(isException).map(nameOf)
  return names.length === 0 ? '' : `, but for ${listed(names)}`
}

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST).join(', ') + (names.length > MOST ? ` and ${names.length - MOST} more` : '')

const countOf = (commits: readonly JudgedCommit[]): string =>
  commits.length === 1 ? '1 commit' : `${commits.length} commits`

const nameOf = ({ number, reason }: JudgedPullRequest): string => `#${number} (${inWords(reason)})`
const nameOfCommit = ({ sha, reason }: JudgedCommit): string => `${sha.slice(0, 7)} (${inWords(reason)})`

const inWords = (reason: string): string => reason.replaceAll('-', ' ')
