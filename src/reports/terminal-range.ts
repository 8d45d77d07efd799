import type { RangeExplanation } from '../model/review.ts'
import { commitText, countsText, pullRequestText, reviewText, thatDoNot, thatPass } from './range-text.ts'
import { shown } from './visible.ts'

/** What was found of each part of a range, what did not pass first: pull requests with their reviews, and commits that did not pass. */
export const rangeLines = (range: RangeExplanation): readonly string[] =>
  [
    countsText(range),
    ...[...thatDoNot(range.pullRequests), ...thatPass(range.pullRequests)].flatMap((pull) => [
      pullRequestText(pull),
      ...pull.reviews.map((review) => `  ${reviewText(review)}`),
    ]),
    ...thatDoNot(range.commits).map(commitText),
  ].map(shown)
