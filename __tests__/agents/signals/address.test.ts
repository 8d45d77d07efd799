import { expect, test } from 'vitest'
import { bare, parseNoreply } from '../../../src/agents/signals/address.ts'

test.each([
  ['101+mia@users.noreply.github.com', { id: 101, login: 'mia' }],
  ['198982749+Copilot@users.noreply.github.com', { id: 198982749, login: 'copilot' }],
  ['209825114+claude[bot]@users.noreply.github.com', { id: 209825114, login: 'claude[bot]' }],
  ['v0[bot]@users.noreply.github.com', { id: null, login: 'v0[bot]' }],
  ['omar@users.noreply.github.com', { id: null, login: 'omar' }],
  ['omar@users.noreply.github.com.example', undefined],
  ['x 101+mia@users.noreply.github.com', undefined],
  ['mia+shop@users.noreply.github.com', undefined],
  ['101+@users.noreply.github.com', undefined],
  ['mia@example.com', undefined],
  ['', undefined],
])('%j names %j', (address, named) => {
  expect(parseNoreply(address)).toEqual(named)
})

test('a login is compared without case and without the suffix that some APIs drop', () => {
  expect(['Claude[bot]', 'claude', 'CLAUDE'].map(bare)).toEqual(['claude', 'claude', 'claude'])
  expect(bare('[bot]claude')).toBe('[bot]claude')
})
