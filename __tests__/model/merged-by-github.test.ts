import { expect, it } from 'vitest'
import { isMergedByGitHub } from '../../src/model/merged-by-github.ts'

it.each([
  ['pr_merge', true],
  ['merge_queue_merge', true],
  ['push', false],
  ['force_push', false],
  [null, false],
])('a base that came there by %s: %s', (mergeMove, expected) => {
  expect(isMergedByGitHub({ mergeMove })).toBe(expected)
})
