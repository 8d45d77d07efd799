import { expect, it } from 'vitest'
import { none, someFacts, unseen } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('names repository and revision, and says that pull requests were not looked into', () => {
  const { state, text } = linkOf('repo-pr', someFacts())
  expect(state).toBe('unknown')
  expect(text).toMatch(/^acme\/shop at 5ac3f1d\w+ \(refs\/heads\/main\); its pull requests were not looked into\.$/)
})

it('says what it does not know', () => {
  const dark = someFacts({}, { repository: unseen('repository') })
  expect(linkOf('repo-pr', dark).text).toContain('acme/shop at')
  expect(linkOf('repo-pr', { ...dark, run: none('run') }).text).toContain(
    'an unknown repository at an unknown revision (no ref)',
  )
})
