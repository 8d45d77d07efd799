import { describe, expect, it } from 'vitest'
import { environmentIsProtected as control } from '../../src/controls/environment-is-protected.ts'
import { someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

type Environment = ValueOf<'environment'>
type Protection = ValueOf<'environment-protection'>

const { reviewers } = VALUES['environment-protection']

const judge = (environment: Partial<Environment> | null = {}, protection: Partial<Protection> | null = {}) =>
  control.judge(
    {
      environment: environment === null ? undefined : { ...VALUES.environment, ...environment },
      'environment-protection':
        protection === null ? undefined : { ...VALUES['environment-protection'], ...protection },
    },
    judging(someFacts()),
    {},
  )

const named = (...names: readonly string[]): Partial<Environment> => ({
  statements: names.map((name) => ({ basis: 'check-run', name })),
})

describe('environment-is-protected', () => {
  it.each([
    ['reviewers are required', {}, {}, 'pass', 'production needs the approval of one of: omar.', 'reviewers-required'],
    [
      'administrators can bypass it',
      {},
      { adminsCanBypass: true },
      'pass',
      'Administrators can bypass this.',
      'administrators-can-bypass',
    ],
    ['nobody tells whether they can', {}, { adminsCanBypass: null }, 'pass', 'one of: omar.', 'reviewers-required'],
    [
      'one of several is',
      {},
      { reviewers: [...reviewers, ...reviewers] },
      'pass',
      'one of: omar, omar.',
      'reviewers-required',
    ],
    ['its name is written in another case', named('Production'), {}, 'pass', 'omar', 'reviewers-required'],
    [
      'nobody is required',
      {},
      { reviewers: [] },
      'fail',
      'production has no required reviewers.',
      'environment-without-reviewers',
    ],
    ['it only waits', {}, { reviewers: [], waitMinutes: 30 }, 'fail', 'only a wait of 30 minutes', 'only-a-wait-timer'],
    [
      'it only limits branches',
      {},
      { reviewers: [], branches: 'protected' },
      'fail',
      'no required reviewers',
      'environment-without-reviewers',
    ],
    [
      'an app guards it',
      {},
      { reviewers: [], otherRules: ['custom'] },
      'unknown',
      'guarded by an app',
      'app-rule-not-readable',
    ],
    ['GitHub has no such environment', {}, null, 'fail', 'There is no environment production.', 'no-such-environment'],
    ['the job is in none', null, {}, 'fail', 'in no environment', 'job-in-no-environment'],
    [
      'only the input names it',
      { basis: 'input' },
      {},
      'unknown',
      'Only the input names production',
      'environment-not-proven',
    ],
    [
      'only the workflow file does',
      { basis: 'workflow-file' },
      {},
      'unknown',
      'Only the workflow file names production',
      'environment-not-proven',
    ],
    [
      'only the input names it, and there is none',
      { basis: 'input' },
      null,
      'unknown',
      'Only the input names',
      'environment-not-proven',
    ],
    [
      'the sources disagree',
      named('production', 'staging'),
      {},
      'fail',
      'production by the check run, staging by',
      'environment-sources-disagree',
    ],
  ] as const)('when %s', (_, environment, protection, outcome, because, reason) => {
    expect(judge(environment, protection)).toMatchObject({
      outcome,
      reasons: expect.arrayContaining([reason]),
      because: expect.stringContaining(because),
    })
  })

  it('gives what else is so beside what decides', () => {
    expect(judge({}, { adminsCanBypass: true }).reasons).toEqual(['reviewers-required', 'administrators-can-bypass'])
    expect(judge({}, { reviewers: [], waitMinutes: 30 }).reasons).toEqual([
      'environment-without-reviewers',
      'only-a-wait-timer',
    ])
  })

  it.each([null, false])('does not say that administrators can bypass it, where that is %s', (adminsCanBypass) => {
    expect(judge({}, { adminsCanBypass }).because).toBe('production needs the approval of one of: omar.')
  })
})
