import { expect, it } from 'vitest'
import { DAY, exception } from '../../src/model/exception.ts'
import { checked } from '../fixtures/a-record.ts'

const one = {
  claim: 'environment-is-protected',
  environment: 'production',
  scope: { 'pull-request': 7 },
  owner: { id: 101, login: 'mia' },
  reason: 'The plan has no reviewers.',
  expires: '2026-12-31',
}

it.each([
  ['one pull request', {}],
  ['one commit', { scope: { commit: 'a'.repeat(40) } }],
  ['one credential', { scope: { credential: 'AWS_KEY' } }],
  ['all deployments up to a day', { scope: { until: '2026-12-24' } }],
  ['an owner without a name', { owner: { id: 101 } }],
])('an exception for %s', (_, changes) => {
  expect(checked(exception, { ...one, ...changes })).toEqual({ ...one, ...changes })
})

it.each([
  ['two things at once', { scope: { 'pull-request': 7, until: '2026-12-24' } }],
  ['nothing', { scope: {} }],
  ['no owner', { owner: undefined }],
  ['an owner without an id', { owner: { login: 'mia' } }],
  ['no reason', { reason: '' }],
  ['no end', { expires: undefined }],
  ['an abbreviated commit', { scope: { commit: 'abc1234' } }],
])('an exception with %s is none', (_, changes) => {
  expect(() => checked(exception, { ...one, ...changes })).toThrow()
})

it('takes just the days that the calendar has', () => {
  const day = new RegExp(DAY)
  for (let year = 2000; year < 2100; year += 1)
    for (let month = 0; month <= 13; month += 1)
      for (let date = 0; date <= 32; date += 1) {
        const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const time = new Date(`${written}T00:00:00Z`)
        const isThere = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written)
        if (day.test(written) !== isThere) throw new Error(`${written} is ${isThere ? '' : 'not '}there`)
      }
})

it.each(['2026-13-01', '2026-00-10', '2026-02-32', '26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', 'tomorrow', ''])(
  'takes %j for no day',
  (day) => expect(day).not.toMatch(new RegExp(DAY)),
)
