import { expect, test } from 'vitest'
import { longestChain, timeUnderWay } from './exchanges.ts'

const spans = (...pairs: readonly (readonly [began: number, ended: number])[]) =>
  pairs.map(([began, ended]) => ({ began, ended }))

test('what is under way at the same time counts once in the chain', () => {
  expect(longestChain(spans([0, 10], [1, 11], [2, 30], [12, 20], [21, 29]))).toBe(3)
  expect(longestChain([])).toBe(0)
})

test('the time under way is that of the union, not the sum', () => {
  expect(timeUnderWay(spans([0, 10], [2, 5], [8, 12], [20, 21]))).toBe(13)
  expect(timeUnderWay([])).toBe(0)
})
