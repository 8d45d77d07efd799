import { expect, it } from 'vitest'
import { unseen, VALUES } from '../fakes/some-facts.ts'
import { judgedOf, using } from './about-the-job.ts'

const MARKED = { values: { execution: { ...VALUES.execution, agentMarkers: ['CLAUDECODE'] } } }

it.each([
  ['nothing but known actions', { runs: 0 }, {}, 'pass', 'known actions', 'no-agent-in-the-job'],
  [
    'commands, which can start anything',
    { runs: 2 },
    {},
    'unknown',
    '2 of its steps run commands',
    'steps-not-looked-into',
  ],
  [
    'an action of which nothing is known',
    { runs: 0, uses: [using('acme/odd@v1')] },
    {},
    'unknown',
    'acme/odd@v1',
    'steps-not-looked-into',
  ],
  [
    'one that a command starts',
    { agentCommands: [{ at: 'jobs.deploy.steps[2]', name: '@anthropic-ai/claude-code' }] },
    {},
    'fail',
    'Claude Code',
    'agent-in-the-job',
  ],
  [
    'one among its actions',
    { uses: [using('Anthropics/claude-code-action/sub@v1')] },
    {},
    'fail',
    'Claude Code Action',
    'agent-in-the-job',
  ],
  ['one that left its mark', {}, MARKED, 'fail', 'Claude Code', 'agent-in-the-job'],
  [
    'automation, which is none',
    { uses: [using('dependabot/fetch-metadata@v2')] },
    {},
    'unknown',
    'No known agent',
    'steps-not-looked-into',
  ],
  [
    'perhaps one, in what was not understood',
    { notUnderstood: ['jobs.deploy.steps[3]'] },
    {},
    'unknown',
    'steps[3]',
    'workflow-not-understood',
  ],
  ['what no file tells', { jobFound: false }, {}, 'unknown', 'no such job', 'no-such-job-in-the-workflow'],
  [
    'what was not seen',
    {},
    { others: { execution: unseen('execution') } },
    'unknown',
    'Could not be seen',
    'fact-unavailable',
  ],
] as const)('in the job runs %s', (_, file, more, outcome, because, reason) => {
  expect(judgedOf('agents-hold-no-production-credential', file, more)).toMatchObject({
    outcome,
    reasons: [reason],
    because: expect.stringContaining(because),
  })
})
