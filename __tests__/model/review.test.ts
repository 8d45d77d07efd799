import { expect, it } from 'vitest'
import {
  ORIGIN_REASONS,
  PART_OUTCOMES,
  PULL_REQUEST_REASONS,
  REVIEW_REASONS,
  STANDINGS,
} from '../../src/model/review.ts'

it('the words are closed lists without doubles', () => {
  for (const words of [PART_OUTCOMES, STANDINGS, REVIEW_REASONS, PULL_REQUEST_REASONS, ORIGIN_REASONS])
    expect(new Set(words).size).toBe(words.length)
})

it('a part is never said not to apply', () => {
  expect(PART_OUTCOMES).toEqual(['pass', 'fail', 'unknown'])
})
