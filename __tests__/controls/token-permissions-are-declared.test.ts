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
  ['by the job', {}, {}, 'pass', 'The job declares them'],
  ['by the workflow', { permissions: { workflow: 'read-all', job: null } }, {}, 'pass', 'The workflow'],
  ['by what calls it', silent, ways({ workflow: null, job: { contents: 'read' } }), 'pass', 'The workflow that calls'],
  ['by nobody', silent, {}, 'fail', "the repository's settings"],
  ['by nobody, callers included', silent, ways(silent.permissions), 'fail', 'nor what calls it'],
  [
    'by one of two that may have called it',
    silent,
    ways(silent.permissions, { workflow: 'read-all', job: null }),
    'unknown',
    'not all that calls it',
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
  ],
  [
    'by nobody, and its callers are dark',
    silent,
    { others: { 'workflow-calls': unseen('workflow-calls') } },
    'unknown',
    'not all',
  ],
  ['in a file without the job', { jobFound: false }, {}, 'unknown', 'no such job'],
  ['in a file that was not seen', {}, { others: { workflow: unseen('workflow') } }, 'unknown', 'Could not be seen'],
] as const)('declared %s', (_, file, more, outcome, because) => {
  expect(judged(file, more)).toMatchObject({ outcome, because: expect.stringContaining(because) })
})
