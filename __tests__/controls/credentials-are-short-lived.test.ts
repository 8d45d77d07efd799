import { expect, it } from 'vitest'
import { judgedOf } from './about-the-job.ts'

const secret = (name: string, at = 'jobs.deploy.steps[0].run') => ({
  secrets: { named: [{ name, at: [at] }], any: [] },
})
const app = {
  ...secret('APP_KEY', 'jobs.deploy.steps[0].with.private-key'),
  logins: [
    {
      at: 'jobs.deploy.steps[0]',
      action: 'actions/create-github-app-token',
      kind: 'github-app',
      names: [],
      keys: [{ input: 'private-key', from: 'secret' }],
    },
  ],
} as const

it.each([
  ['only tokens of the job', {}, 'pass', 'ends with it', 'every-credential-short-lived'],
  ['a stored key', secret('AWS_SECRET_ACCESS_KEY'), 'fail', 'AWS_SECRET_ACCESS_KEY', 'long-lived-credential'],
  ['a secret of which nothing is known', secret('CHANNEL'), 'unknown', 'CHANNEL', 'lifetime-of-credential-not-told'],
  [
    'any secret',
    { secrets: { named: [], any: ['env.X'] } },
    'unknown',
    'any secret',
    'lifetime-of-credential-not-told',
  ],
  [
    'something that was not understood',
    { notUnderstood: ['jobs.deploy.x'] },
    'unknown',
    'jobs.deploy.x',
    'workflow-not-understood',
  ],
  ['the key of an app', app, 'pass', 'ends with it', 'every-credential-short-lived'],
  ['what no file tells', { jobFound: false }, 'unknown', 'no such job', 'no-such-job-in-the-workflow'],
] as const)('it reaches %s', (_, file, outcome, because, reason) => {
  expect(judgedOf('credentials-are-short-lived', file)).toMatchObject({
    outcome,
    reasons: [reason],
    because: expect.stringContaining(because),
  })
})

it('says of the key of an app that it is stored', () => {
  expect(judgedOf('credentials-are-short-lived', app).limits).toEqual([expect.stringContaining('APP_KEY')])
})

it('says of an identity that what it is trusted with is not seen', () => {
  const names = [{ input: 'role-to-assume', value: 'arn:aws:iam::1:role/deploy', isExpression: false }]
  const logins = [{ at: 'jobs.deploy.steps[0]', action: 'a/b', kind: 'aws', names, keys: [] }] as const
  expect(judgedOf('credentials-are-short-lived', { logins }).limits).toEqual([
    expect.stringContaining('not seen: arn:aws:iam::1:role/deploy'),
  ])
})

it('names what it does not hold of, so that an exception can be for just that; not where something was not understood', () => {
  const at = ['jobs.deploy.steps[0].run']
  const stored = {
    named: [
      { name: 'AWS_SECRET_ACCESS_KEY', at },
      { name: 'CHANNEL', at },
    ],
    any: [],
  }
  const judged = (notUnderstood: readonly string[]) =>
    judgedOf('credentials-are-short-lived', { secrets: stored, notUnderstood })
  expect(judged([])).toMatchObject({ outcome: 'fail', credentials: ['AWS_SECRET_ACCESS_KEY', 'CHANNEL'] })
  expect(judged(['jobs.deploy.x'])).toMatchObject({ outcome: 'fail', credentials: undefined })
})
