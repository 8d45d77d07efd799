import { expect, test } from 'vitest'
import { identityOf } from '../../../src/agents/reading/identity.ts'
import { known } from '../signals.ts'

test.each([
  ['101+mia@users.noreply.github.com', { id: 101, login: 'mia', address: null }],
  ['mia@users.noreply.github.com', { id: null, login: 'mia', address: null }],
  ['NoReply@Anthropic.com', { id: null, login: null, address: 'noreply@anthropic.com' }],
  ['mia@example.com', { id: null, login: null, address: null }],
  ['', { id: null, login: null, address: null }],
])('of %j is kept what leads to an account or to an agent', (address, kept) => {
  expect(identityOf(address, known)).toEqual(kept)
})
