import { accountOrGhost, toAccount } from '../model/account.ts'
import { mapSeen } from '../model/fact.ts'
import { integer, list, nullable, object, text, timestamp } from '../model/schema.ts'
import { defineFact } from './define.ts'

export const workflowRun = defineFact({
  id: 'workflow-run',
  title: 'The run, as GitHub tells it',
  permissions: ['actions: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}' },
  needs: {},
  schema: object({
    id: integer(),
    workflowId: integer(),
    number: integer(),
    attempt: nullable(integer()),
    event: text(),
    path: text('Path of the workflow file.'),
    headSha: text(),
    headBranch: nullable(text()),
    actor: accountOrGhost,
    triggeringActor: accountOrGhost,
    startedAt: nullable(timestamp()),
    referencedWorkflows: list(object({ path: text(), sha: text() }), 'Reusable workflows that the run calls.'),
  }),
  // https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run-attempt
  async collect({ github, runner }) {
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', {
      run_id: runner.runId,
      attempt_number: runner.runAttempt,
    })
    return mapSeen(answer, (data) => ({
      id: data.id,
      workflowId: data.workflow_id,
      number: data.run_number,
      attempt: data.run_attempt ?? null,
      event: data.event,
      path: data.path,
      headSha: data.head_sha,
      headBranch: data.head_branch,
      actor: data.actor ? toAccount(data.actor) : null,
      triggeringActor: data.triggering_actor ? toAccount(data.triggering_actor) : null,
      startedAt: data.run_started_at ?? null,
      referencedWorkflows: (data.referenced_workflows ?? []).map(({ path, sha }) => ({ path, sha })),
    }))
  },
})
