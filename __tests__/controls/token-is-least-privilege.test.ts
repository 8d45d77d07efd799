import { expect, it } from 'vitest'
import type { ValueOf } from '../fakes/some-facts.ts'
import { judgedOf, using } from './about-the-job.ts'

type File = Partial<ValueOf<'workflow'>>

const giving = (job: ValueOf<'workflow'>['permissions']['job'], more: File = {}): File => ({
  permissions: { workflow: null, job },
  uses: [using('actions/checkout@v5')],
  runs: 0,
  agentCommands: [],
  releases: [],
  ...more,
})
const NONE_OFFERED = {
  values: { 'token-permissions': { granted: null, notRead: 'not here', identityTokenOffered: false } },
}
const TOLD = {
  values: { 'token-permissions': { granted: { contents: 'write' }, notRead: null, identityTokenOffered: false } },
} as const

it.each([
  [
    'nothing can be written',
    giving({ contents: 'read' }),
    NONE_OFFERED,
    'pass',
    'may write nothing',
    'every-write-needed',
  ],
  [
    'what is written is needed',
    giving({ pages: 'write', 'id-token': 'write' }, { uses: [using('actions/deploy-pages@v4')] }),
    NONE_OFFERED,
    'pass',
    'id-token, pages',
    'every-write-needed',
  ],
  [
    'what is written would be needed with another input',
    giving({ contents: 'write', discussions: 'write' }, { uses: [using('softprops/action-gh-release@v2')] }),
    NONE_OFFERED,
    'fail',
    'No step of the job needs to write: discussions.',
    'unneeded-write',
  ],
  [
    'an expression decides whether it is needed',
    giving(
      { 'id-token': 'write' },
      { uses: [{ ...using('pypa/gh-action-pypi-publish@v1'), inputs: { password: 'other' } }] },
    ),
    NONE_OFFERED,
    'unknown',
    "Whether a step needs to write id-token can't be told",
    'needs-of-steps-not-known',
  ],
  [
    'a scope too many',
    giving({ issues: 'write' }),
    NONE_OFFERED,
    'fail',
    'No step of the job needs to write: issues.',
    'unneeded-write',
  ],
  ['write-all', giving('write-all', { runs: 5 }), NONE_OFFERED, 'fail', 'write-all', 'write-all'],
  [
    'commands may need it',
    giving({ issues: 'write' }, { runs: 1 }),
    NONE_OFFERED,
    'unknown',
    "can't be told",
    'needs-of-steps-not-known',
  ],
  [
    'an action that is not known may need it',
    giving({ issues: 'write' }, { uses: [using('acme/x@v1')] }),
    NONE_OFFERED,
    'unknown',
    "can't be told",
    'needs-of-steps-not-known',
  ],
  [
    'a local action may need it',
    giving({ issues: 'write' }, { uses: [using('./x', 'local')] }),
    NONE_OFFERED,
    'unknown',
    "can't be told",
    'needs-of-steps-not-known',
  ],
  [
    'what was not understood may need it',
    giving({ issues: 'write' }, { notUnderstood: ['jobs.deploy.x'] }),
    NONE_OFFERED,
    'unknown',
    "can't be told",
    'needs-of-steps-not-known',
  ],
  ['nothing is declared', giving(null), NONE_OFFERED, 'unknown', 'is not known', 'token-scopes-not-known'],
  ['nothing is declared and the runner was told', giving(null), TOLD, 'fail', 'contents', 'unneeded-write'],
  [
    'the runner was told otherwise',
    giving({ contents: 'read' }),
    TOLD,
    'unknown',
    'disagree on: contents',
    'workflow-and-runner-disagree',
  ],
  ['there is no such job', { jobFound: false }, NONE_OFFERED, 'unknown', 'no such job', 'no-such-job-in-the-workflow'],
] as const)('%s', (_, file, more, outcome, because, reason) => {
  expect(judgedOf('token-is-least-privilege', file, more)).toMatchObject({
    outcome,
    reasons: [reason],
    because: expect.stringContaining(because),
  })
})
