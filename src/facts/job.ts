import { mapSeen, unavailable } from '../model/fact.ts'
import { integer, list, nullable, object, text, timestamp } from '../model/schema.ts'
import { defineFact } from './define.ts'

const step = object({ number: integer(), name: text(), status: text(), conclusion: nullable(text()) })

export const job = defineFact({
  id: 'job',
  title: 'This job',
  permissions: ['actions: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}' },
  needs: {},
  schema: object({
    id: integer('Id of the job, which is also the id of its check run.'),
    name: text(),
    headSha: text(),
    startedAt: timestamp(),
    labels: list(text()),
    runnerGroup: nullable(text()),
    steps: list(step, 'As they stood when the fact was seen: this step and those after it had not ended.'),
  }),
  // https://docs.github.com/en/rest/actions/workflow-jobs#get-a-job-for-a-workflow-run
  async collect({ github, runner, options }) {
    const id = options.job.checkRunId
    if (id === undefined) return unavailable('unsupported', 'This runner does not tell job.check_run_id.')
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: id })
    if (answer.status !== 'observed') return answer
    // Where GitHub tells no attempt, only a first one can be meant.
    const { run_id, run_attempt = 1, status } = answer.value
    // The id is an input, and an input could name a job with better approvals: of another run, or one that has ended.
    if (run_id !== runner.runId || run_attempt !== runner.runAttempt)
      return unavailable('untrusted', `Job ${id} belongs to run ${run_id}, attempt ${run_attempt}; not to this one.`)
    if (status === 'completed') return unavailable('untrusted', `Job ${id} has ended, so it is not this one.`)
    const runsOn = answer.value.runner_name
    if (runsOn && runner.runnerName !== undefined && runsOn !== runner.runnerName)
      return unavailable('untrusted', `Job ${id} runs on another runner, so it is not this one.`)
    return mapSeen(answer, (data) => ({
      id: data.id,
      name: data.name,
      headSha: data.head_sha,
      startedAt: data.started_at,
      labels: data.labels,
      runnerGroup: data.runner_group_name,
      steps: (data.steps ?? []).map(({ number, name, status, conclusion }) => ({ number, name, status, conclusion })),
    }))
  },
})
