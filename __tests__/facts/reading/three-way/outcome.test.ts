import { expect, test } from 'vitest'
import { allRead, ofAll } from '../../../../src/facts/reading/three-way/outcome.ts'

test('one edit decides over a whole, then one doubt', () => {
  expect(ofAll([])).toBe('same')
  expect(ofAll(['same', 'same'])).toBe('same')
  expect(ofAll(['same', 'no-answer'])).toBe('no-answer')
  expect(ofAll(['no-answer', 'other', 'same'])).toBe('other')
})

test('four are read when each of them is', () => {
  const is = { is: 1 }
  const whyNot = { whyNot: 'no-answer' } as const
  const four = { base: is, ours: is, theirs: is, result: is }
  expect(allRead(four)).toEqual({ is: { base: 1, ours: 1, theirs: 1, result: 1 } })
  for (const name of Object.keys(four)) expect(allRead({ ...four, [name]: whyNot })).toEqual(whyNot)
})
