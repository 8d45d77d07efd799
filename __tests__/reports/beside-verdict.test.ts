import { expect, it } from 'vitest'
import type { Verdict } from '../../src/model/conclusions.ts'
import { besideVerdict, glassLines } from '../../src/reports/beside-verdict.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { verdict } = aRecord().conclusions
const beside = (changes: Partial<Verdict>) =>
  besideVerdict(aRecord({ conclusions: { verdict: { ...verdict, ...changes } } }))
const exception = {
  claim: 'environment-is-protected',
  environment: 'production',
  owner: { id: 103, login: 'lena' },
  reason: 'The plan has no reviewers.',
  expires: '2026-12-31',
}

it('is nothing where the verdict stands alone', () => {
  expect(beside({})).toEqual([])
  expect(beside({ noted: ['environment-is-protected'] })).toEqual([])
})

it('is a claim that is noted and does not hold', () => {
  expect(beside({ noted: ['deployment-was-approved-by-an-independent-human'] })).toEqual([
    'Noted, and blocks nothing: deployment-was-approved-by-an-independent-human does not hold. Nobody who approved is independent of this run.',
  ])
})

it.each([
  [{ commit: 'a'.repeat(40) }, 'for commit aaaaaaa:'],
  [{ 'pull-request': 7 }, 'for pull request #7:'],
  [{ credential: 'AWS_KEY' }, 'for the credential AWS_KEY:'],
  [{ until: '2026-12-24' }, 'for every deployment until 2026-12-24:'],
])('is an exception that was used: for what, why, who answers for it, until when', (scope, words) => {
  const [line] = beside({ exceptions: [{ ...exception, scope }] })
  expect(line).toContain(`Exception to environment-is-protected, ${words}`)
  expect(line).toContain('The plan has no reviewers. Answered for by lena (id 103); ends after 2026-12-31.')
  expect(beside({ exceptions: [{ ...exception, scope, owner: { id: 7 } }] })[0]).toContain('the account with the id 7')
})

it('is, before all else, glass that was broken: by whom, why, and what is still to be done', () => {
  const brokenGlass = {
    by: { login: 'mia', id: 101, type: 'User' },
    reason: 'It burns.',
    letThrough: verdict.blockedBy,
    followUpDue: '2026-03-05',
  }
  const [line] = beside({ brokenGlass, exceptions: [{ ...exception, scope: { 'pull-request': 7 } }] })
  expect(line).toBe(glassLines({ brokenGlass })[0])
  expect(line).toContain('BROKEN GLASS: mia (id 101)')
  expect(line).toContain('Reason given: It burns. The follow-up is due by 2026-03-05.')
})
