import { absent, mapSeen, unavailable } from '../model/fact.ts'
import { integer, matching, object } from '../model/schema.ts'
import { defineFact } from './define.ts'
import { previousDeployment } from './previous-deployment.ts'

/** The longest log that is read. */
const MOST_BYTES = 50 * 1024 * 1024

/** A job's log is complete only when the job has ended, so no record can have that of its own job. */
export const previousLog = defineFact({
  id: 'previous-log',
  title: 'The log of the job that made the previous deployment, by digest',
  permissions: ['actions: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs' },
  needs: { previousDeployment },
  schema: object({
    deployment: integer(),
    job: integer(),
    sha256: matching('^[0-9a-f]{64}$', 'Of the log as GitHub gave it out then. The log itself is not kept.'),
    bytes: integer(),
  }),
  // https://docs.github.com/en/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run
  async collect({ github }, { previousDeployment: previous }) {
    if (previous.status === 'absent') return absent(previous.source)
    if (previous.status === 'unavailable')
      return unavailable('needs-another-fact', 'The previous deployment could not be seen.')
    const { id, job } = previous.value
    const seen = await github.digest(
      'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs',
      { job_id: job },
      MOST_BYTES,
    )
    return mapSeen(seen, (digest) => ({ deployment: id, job, ...digest }))
  },
})
