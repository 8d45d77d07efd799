import { expect, it } from 'vitest'
import { restrictionOf } from '../../src/credentials/restriction.ts'

const start = { event: 'push', actorId: 101, fromFork: null, visibility: 'public' }

it.each([
  ['a push', {}, 'none'],
  ['a pull request of the repository itself', { event: 'pull_request', fromFork: false }, 'none'],
  ['a pull request from a fork', { event: 'pull_request', fromFork: true }, 'read-only'],
  ['a review of one', { event: 'pull_request_review', fromFork: true }, 'read-only'],
  [
    'one of a private repository, which may decide otherwise',
    { event: 'pull_request', fromFork: true, visibility: 'private' },
    'perhaps-read-only',
  ],
  ['one of which it is not known', { event: 'pull_request', fromFork: true, visibility: null }, 'perhaps-read-only'],
  ['a fork on pull_request_target, which is trusted', { event: 'pull_request_target', fromFork: true }, 'none'],
  ['Dependabot', { actorId: 49699333 }, 'read-only-by-default'],
  [
    'Dependabot in a pull request',
    { actorId: 49699333, event: 'pull_request', fromFork: false },
    'read-only-by-default',
  ],
  ['Dependabot on pull_request_target', { actorId: 49699333, event: 'pull_request_target' }, 'perhaps-read-only'],
  ['Dependabot in a release', { actorId: 49699333, event: 'release' }, 'none'],
])('%s: %j is %s', (_, changes, restriction) => {
  expect(restrictionOf({ ...start, ...changes })).toBe(restriction)
})
