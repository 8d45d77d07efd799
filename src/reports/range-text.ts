import type { JudgedCommit, JudgedPullRequest, PartOutcome, RangeExplanation, WeighedReview } from '../model/review.ts'
import {
  ORIGIN_WORDS,
  PART_WORDS,
  PULL_REQUEST_WORDS,
  REVIEW_WORDS,
  STANDING_WORDS,
  STATE_OF_REVIEW,
} from './review-words.ts'

type Count = RangeExplanation['counts']['commits']

/** How many parts there are, and what they came out as. */
export function countsText({ counts: { commits, pullRequests } }: RangeExplanation): string {
  const parts = [
    countText(commits, 'commit'),
    ...(pullRequests.all > 0 ? [countText(pullRequests, 'pull request')] : []),
  ]
  return `${parts.join('; ')}.`
}

function countText({ all, pass, fail, unknown }: Count, what: string): string {
  const outcomes = [
    ...(pass > 0 ? [pass === 1 ? '1 passes' : `${pass} pass`] : []),
    ...(fail > 0 ? [fail === 1 ? '1 fails' : `${fail} fail`] : []),
    ...(unknown > 0 ? [`${unknown} cannot be told`] : []),
  ]
  return `${all} ${all === 1 ? what : `${what}s`}${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}`
}

/** What a pull request came out as, and why. */
export const pullRequestText = ({ number, outcome, reason }: JudgedPullRequest): string =>
  `#${number} ${marked(outcome)}: ${PULL_REQUEST_WORDS[reason]}`

/** Whose review it was, what it said, whether it counted, and why. */
export const reviewText = ({ by, state, standing, reason }: WeighedReview): string =>
  `${by?.login ?? 'an account that is gone'} ${STATE_OF_REVIEW[state]}: ${STANDING_WORDS[standing]} (${REVIEW_WORDS[reason]})`

/** What a commit came out as, by which pull requests, and how it hangs together with them. */
export function commitText({ sha, outcome, reason, pullRequests }: JudgedCommit): string {
  const numbers = pullRequests.map((number) => `#${number}`).join(', ')
  return `${sha.slice(0, 7)} ${marked(outcome)}: ${numbers && `${numbers}, `}${ORIGIN_WORDS[reason]}`
}

const marked = (outcome: PartOutcome): string => `${PART_WORDS[outcome].mark} ${PART_WORDS[outcome].word}`

/** The parts that came out so. */
export const thatPass = <P extends { readonly outcome: PartOutcome }>(parts: readonly P[]): readonly P[] =>
  parts.filter(({ outcome }) => outcome === 'pass')

/** The parts that did not pass: what fails first, then what cannot be told. */
export const thatDoNot = <P extends { readonly outcome: PartOutcome }>(parts: readonly P[]): readonly P[] => [
  ...parts.filter(({ outcome }) => outcome === 'fail'),
  ...parts.filter(({ outcome }) => outcome === 'unknown'),
]

/** What did not pass in few lines: pull requests, and commits that none of those explains. */
export function shortcomings({ commits, pullRequests }: RangeExplanation): readonly string[] {
  const pulls = thatDoNot(pullRequests)
  const explained = new Set(pulls.map(({ number }) => number))
  const others = thatDoNot(commits).filter((commit) => !commit.pullRequests.some((number) => explained.has(number)))
  return [...pulls.map(pullRequestText), ...others.map(commitText)]
}
