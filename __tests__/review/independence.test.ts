import { expect, it } from 'vitest'
import type { Review } from '../../src/model/change.ts'
import { independenceOf } from '../../src/review/independence.ts'
import { bot, mia, omar, review, theo } from './a-change.ts'

const parts = new Map([[mia.id, 'wrote-a-commit' as const]])
const automated = { machineAccounts: [7], agentAccounts: [8] }
const weigh = (given: Review, complete = true) => independenceOf(given, { parts, complete }, automated)

it.each<[string, Review, string, string]>([
  ['somebody else who can push', review(omar), 'counted', 'independent'],
  ['a contributor', review(mia), 'not-counted', 'wrote-a-commit'],
  ['a contributor under a new name', review({ ...mia, login: 'mia2' }), 'not-counted', 'wrote-a-commit'],
  ['a namesake of a contributor', review({ ...omar, login: 'mia' }), 'counted', 'independent'],
  ['a contributor who cannot push', review(mia, { canPush: false }), 'not-counted', 'wrote-a-commit'],
  ['somebody who cannot push', review(omar, { canPush: false }), 'not-counted', 'cannot-push'],
  ['somebody who may not be able to push', review(omar, { canPush: null }), 'uncertain', 'push-access-not-told'],
  ['an account that is gone', review(null), 'uncertain', 'account-is-gone'],
  ['a bot', review(bot), 'not-counted', 'not-a-user-account'],
  ['an organization', review({ ...omar, type: 'Organization' }), 'not-counted', 'not-a-user-account'],
  ['a mannequin', review({ ...omar, type: 'Mannequin' }), 'not-counted', 'not-a-user-account'],
  ['a listed machine', review({ ...omar, id: 7 }), 'not-counted', 'listed-as-machine-account'],
  ['an agent with a user account', review({ ...omar, id: 8 }), 'not-counted', 'listed-as-agent-account'],
])('%s', (_, given, standing, reason) => {
  expect(weigh(given)).toEqual({ standing, reason })
})

it('hears an objection of whoever had a part in it, as far as they can push', () => {
  const against = (changes: Partial<Review> = {}) => review(mia, { state: 'CHANGES_REQUESTED', ...changes })
  expect(weigh(against())).toEqual({ standing: 'counted', reason: 'wrote-a-commit' })
  expect(weigh(against(), false)).toEqual({ standing: 'counted', reason: 'wrote-a-commit' })
  expect(weigh(against({ canPush: false }))).toEqual({ standing: 'not-counted', reason: 'cannot-push' })
  expect(weigh(against({ canPush: null }))).toEqual({ standing: 'uncertain', reason: 'push-access-not-told' })
})

it('cannot tell somebody from contributors that are not all known, but knows whom it knows', () => {
  expect(weigh(review(theo), false)).toEqual({ standing: 'uncertain', reason: 'contributors-not-all-known' })
  expect(weigh(review(mia), false)).toEqual({ standing: 'not-counted', reason: 'wrote-a-commit' })
  expect(weigh(review(theo, { canPush: false }), false).reason).toBe('cannot-push')
})
