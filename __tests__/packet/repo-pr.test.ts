import { expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('names repository, revision, and the pull requests that what came in came through', () => {
  const { state, text } = linkOf('repo-pr', someFacts())
  expect(state).toBe('verified')
  expect(text).toMatch(
    /^acme\/shop at 5ac3f1d\w+ \(refs\/heads\/main\); \d+ commits? \(\w+\), through (no pull request|#\d+.*)\.$/,
  )
})

it('is open where the range or its pull requests are not all known', () => {
  const cut = someFacts({ 'change-set': { ...VALUES['change-set'], complete: false } })
  expect(linkOf('repo-pr', cut).state).toBe('unknown')
  const unread = linkOf('repo-pr', someFacts({}, { 'pull-requests': unseen('pull-requests') }))
  expect(unread).toMatchObject({ state: 'unknown', text: expect.stringContaining('was not seen') })
})

it('says what it does not know', () => {
  const dark = someFacts({}, { repository: unseen('repository') })
  expect(linkOf('repo-pr', dark).text).toContain('acme/shop at')
  expect(linkOf('repo-pr', { ...dark, run: none('run') }).text).toContain(
    'an unknown repository at an unknown revision (no ref)',
  )
})
