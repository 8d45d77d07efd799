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
  ['nothing can be written', giving({ contents: 'read' }), NONE_OFFERED, 'pass', 'may write nothing'],
  [
    'what is written is needed',
    giving({ pages: 'write', 'id-token': 'write' }, { uses: [using('actions/deploy-pages@v4')] }),
    NONE_OFFERED,
    'pass',
    'id-token, pages',
  ],
  ['a scope too many', giving({ issues: 'write' }), NONE_OFFERED, 'fail', 'No step of the job needs to write: issues.'],
  ['write-all', giving('write-all', { runs: 5 }), NONE_OFFERED, 'fail', 'write-all'],
  ['commands may need it', giving({ issues: 'write' }, { runs: 1 }), NONE_OFFERED, 'unknown', "can't be told"],
  [
    'an action that is not known may need it',
    giving({ issues: 'write' }, { uses: [using('acme/x@v1')] }),
    NONE_OFFERED,
    'unknown',
    "can't be told",
  ],
  [
    'a local action may need it',
    giving({ issues: 'write' }, { uses: [using('./x', 'local')] }),
    NONE_OFFERED,
    'unknown',
    "can't be told",
  ],
  [
    'what was not understood may need it',
    giving({ issues: 'write' }, { notUnderstood: ['jobs.deploy.x'] }),
    NONE_OFFERED,
    'unknown',
    "can't be told",
  ],
  ['nothing is declared', giving(null), NONE_OFFERED, 'unknown', 'is not known'],
  ['nothing is declared and the runner was told', giving(null), TOLD, 'fail', 'contents'],
  ['the runner was told otherwise', giving({ contents: 'read' }), TOLD, 'unknown', 'disagree on: contents'],
  ['there is no such job', { jobFound: false }, NONE_OFFERED, 'unknown', 'no such job'],
] as const)('%s', (_, file, more, outcome, because) => {
  expect(judgedOf('token-is-least-privilege', file, more)).toMatchObject({
    outcome,
    because: expect.stringContaining(because),
  })
})
