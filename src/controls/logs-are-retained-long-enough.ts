import { daysAsked, judgeRetention } from '../review/retention.ts'
import { defineControl } from './define.ts'

export const logsAreRetainedLongEnough = defineControl({
  id: 'logs-are-retained-long-enough',
  title: 'The logs of the run are kept for as long as the policy says',
  reads: ['outcome'],
  consults: ['policy-file', 'environment'],
  remedy: 'Raise the retention of artifacts and logs in the settings, and download the logs that have to last longer.',
  judge: ({ outcome }, { asked }, { environment }) =>
    judgeRetention('the logs', outcome?.retentionDays ?? null, daysAsked(asked, environment)),
})
