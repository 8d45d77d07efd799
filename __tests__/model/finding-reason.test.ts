import { expect, it } from 'vitest'
import { FINDING_REASONS, inOrder, reasonsOr } from '../../src/model/finding-reason.ts'

it('names each reason once, in words that can be read as they are', () => {
  expect(new Set(FINDING_REASONS).size).toBe(FINDING_REASONS.length)
  expect(FINDING_REASONS.filter((reason) => !/^[a-z]+(-[a-z]+)*$/.test(reason))).toEqual([])
})

it('gives each reason once, in the order of the list, whatever was read first', () => {
  expect(inOrder(['check-missing', 'check-failed', 'check-missing'])).toEqual(['check-failed', 'check-missing'])
})

it('takes the other reason only where there is none', () => {
  expect(reasonsOr([], 'range-not-told')).toEqual(['range-not-told'])
  expect(reasonsOr(['approved', 'nobody-approved'], 'range-not-told')).toEqual(['approved', 'nobody-approved'])
})
