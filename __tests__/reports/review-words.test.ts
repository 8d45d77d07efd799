import { describe, expect, it } from 'vitest'
import {
  ORIGIN_REASONS,
  PART_OUTCOMES,
  PULL_REQUEST_REASONS,
  REVIEW_REASONS,
  STANDINGS,
} from '../../src/model/review.ts'
import {
  ORIGIN_WORDS,
  PART_WORDS,
  PULL_REQUEST_WORDS,
  REVIEW_WORDS,
  STANDING_WORDS,
  STATE_OF_REVIEW,
} from '../../src/reports/review-words.ts'

const tables = { ORIGIN_WORDS, PULL_REQUEST_WORDS, REVIEW_WORDS, STANDING_WORDS, STATE_OF_REVIEW }

describe('the words for what was found of reviews', () => {
  it.each([
    [ORIGIN_WORDS, ORIGIN_REASONS],
    [PART_WORDS, PART_OUTCOMES],
    [PULL_REQUEST_WORDS, PULL_REQUEST_REASONS],
    [REVIEW_WORDS, REVIEW_REASONS],
    [STANDING_WORDS, STANDINGS],
  ])('are there for every code, and for no other', (words, codes) => {
    expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted())
  })

  it.each(Object.entries(tables))('tell the codes apart: %s', (_, words) => {
    const all = Object.values(words)
    expect(new Set(all).size).toBe(all.length)
    for (const text of all) expect(text).toMatch(/^[A-Za-z][^_@#<>|]*[a-z]$/)
  })
})
