import { observed } from '../model/fact.ts'
import { JOB_STATUSES } from '../model/options.ts'
import { integer, nullable, object, oneOf } from '../model/schema.ts'
import { defineFact } from './define.ts'

export const outcome = defineFact({
  id: 'outcome',
  title: 'How the job stood when this was recorded',
  permissions: [],
  source: {
    assurance: 'declared',
    from: 'the job-status input, which is job.status by default, GITHUB_RETENTION_DAYS, and the retention-days input',
  },
  needs: {},
  schema: object({
    jobStatus: oneOf(JOB_STATUSES, 'Of the steps so far. The job itself ends after its last post step.'),
    retentionDays: nullable(integer('Days that the repository keeps logs and artifacts, at the most.')),
    evidenceDays: nullable(integer('Days that the step asks for its own artifact; null: as many as there are.')),
  }),
  async collect({ options, runner }) {
    return observed({
      jobStatus: options.job.status,
      retentionDays: runner.retentionDays ?? null,
      evidenceDays: options.retentionDays ?? null,
    })
  },
})
