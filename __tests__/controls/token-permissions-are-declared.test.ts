import { expect, it } from 'vitest'
import { unseen } from '../fakes/some-facts.ts'
import { calling, judgedOf } from './about-the-job.ts'

const judged = (...rest: Parameters<typeof judgedOf> extends [string, ...infer R] ? R : never) =>
  judgedOf('token-permissions-are-declared', ...rest)
const silent = { permissions: { workflow: null, job: null } }
const ways = (...permissions: Parameters<typeof calling>[0][]) => ({
  values: { 'workflow-calls': { complete: true, ways: permissions.map((one) => [calling(one)]) } },
})

it.each([
  ['by the job', {}, {}, 'pass', 'The job declares them', 'declared-by-the-job'],
  [
    'by the workflow',
    { permissions: { workflow: 'read-all', job: null } },
    {},
    'pass',
    'The workflow',
    'declared-by-the-workflow',
  ],
  [
    'by what calls it',
    silent,
    ways({ workflow: null, job: { contents: 'read' } }),
    'pass',
    'The workflow that calls',
    'declared-by-the-caller',
  ],
  ['by nobody', silent, {}, 'fail', "the repository's settings", 'permissions-not-declared'],
  [
    'by nobody, callers included',
    silent,
    ways(silent.permissions),
    'fail',
    'nor what calls it',
    'permissions-not-declared',
  ],
  [
    'by one of two that may have called it',
    silent,
    ways(silent.permissions, { workflow: 'read-all', job: null }),
    'unknown',
    'not all that calls it',
    'callers-not-all-seen',
  ],
  [
    'by the one caller that was seen, of some that were not',
    silent,
    {
      values: {
        'workflow-calls': { complete: false, ways: [[calling({ workflow: null, job: { contents: 'read' } })]] },
      },
    },
    'unknown',
    'not all that calls it',
    'callers-not-all-seen',
  ],
  [
    'by nobody, and its callers are dark',
    silent,
    { others: { 'workflow-calls': unseen('workflow-calls') } },
    'unknown',
    'not all',
    'callers-not-all-seen',
  ],
  ['in a file without the job', { jobFound: false }, {}, 'unknown', 'no such job', 'no-such-job-in-the-workflow'],
  [
    'in a file that was not seen',
    {},
    { others: { workflow: unseen('workflow') } },
    'unknown',
    'Could not be seen',
    'fact-unavailable',
  ],
] as const)('declared %s', (_, file, more, outcome, because, reason) => {
  expect(judged(file, more)).toMatchObject({ outcome, reasons: [reason], because: expect.stringContaining(because) })
})
