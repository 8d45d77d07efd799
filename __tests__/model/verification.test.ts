import { expect, test } from 'vitest'
import { REFUSALS } from '../../src/model/verification.ts'

test('a bundle that is not understood has come least far, and one whose signature is wrong furthest', () => {
  expect([REFUSALS[0], REFUSALS.at(-1)]).toEqual(['malformed', 'bad-signature'])
  expect(new Set(REFUSALS).size).toBe(REFUSALS.length)
})
