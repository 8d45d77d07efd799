import { observed } from '../model/fact.ts'
import { boolean, integer, nullable, object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables */
export const run = defineFact({
  id: 'run',
  title: 'The run, as the runner tells it',
  permissions: [],
  source: { assurance: 'runner', from: 'GITHUB_* variables' },
  needs: {},
  schema: object({
    serverUrl: text(),
    repository: text(),
    repositoryId: nullable(integer()),
    id: integer(),
    number: integer(),
    attempt: integer(),
    event: text(),
    workflow: text(),
    job: text('Key of the job in its workflow file.'),
    matrixIndex: nullable(integer('Place of the job in its matrix, as the job-index input tells.')),
    workflowRef: nullable(text('Path and ref of the workflow that was started.')),
    workflowSha: nullable(text()),
    ref: text(),
    refType: nullable(text()),
    refProtected: nullable(boolean()),
    sha: text('The revision that is deployed.'),
    actor: text('Login of the account that started the first attempt.'),
    actorId: nullable(integer()),
    triggeringActor: nullable(text('Login of the account that started this attempt.')),
  }),
  async collect({ runner, options }) {
    return observed({
      serverUrl: runner.serverUrl,
      repository: runner.repository,
      repositoryId: runner.repositoryId ?? null,
      id: runner.runId,
      number: runner.runNumber,
      attempt: runner.runAttempt,
      event: runner.eventName,
      workflow: runner.workflow,
      job: runner.jobKey,
      matrixIndex: options.job.matrixIndex ?? null,
      workflowRef: runner.workflowRef ?? null,
      workflowSha: runner.workflowSha ?? null,
      ref: runner.ref,
      refType: runner.refType ?? null,
      refProtected: runner.refProtected ?? null,
      sha: runner.sha,
      actor: runner.actor,
      actorId: runner.actorId ?? null,
      triggeringActor: runner.triggeringActor ?? null,
    })
  },
})
