import { expect, it } from 'vitest'
import { unseen, VALUES } from '../fakes/some-facts.ts'
import { judgedOf, using } from './about-the-job.ts'

const MARKED = { values: { execution: { ...VALUES.execution, agentMarkers: ['CLAUDECODE'] } } }

it.each([
  ['nothing but known actions', { runs: 0 }, {}, 'pass', 'known actions'],
  ['commands, which can start anything', { runs: 2 }, {}, 'unknown', '2 of its steps run commands'],
  ['an action of which nothing is known', { runs: 0, uses: [using('acme/odd@v1')] }, {}, 'unknown', 'acme/odd@v1'],
  [
    'one that a command starts',
    { agentCommands: [{ at: 'jobs.deploy.steps[2]', name: '@anthropic-ai/claude-code' }] },
    {},
    'fail',
    'Claude Code',
  ],
  [
    'one among its actions',
    { uses: [using('Anthropics/claude-code-action/sub@v1')] },
    {},
    'fail',
    'Claude Code Action',
  ],
  ['one that left its mark', {}, MARKED, 'fail', 'Claude Code'],
  ['automation, which is none', { uses: [using('dependabot/fetch-metadata@v2')] }, {}, 'unknown', 'No known agent'],
  ['perhaps one, in what was not understood', { notUnderstood: ['jobs.deploy.steps[3]'] }, {}, 'unknown', 'steps[3]'],
  ['what no file tells', { jobFound: false }, {}, 'unknown', 'no such job'],
  ['what was not seen', {}, { others: { execution: unseen('execution') } }, 'unknown', 'Could not be seen'],
] as const)('in the job runs %s', (_, file, more, outcome, because) => {
  expect(judgedOf('agents-hold-no-production-credential', file, more)).toMatchObject({
    outcome,
    because: expect.stringContaining(because),
  })
})
