import { daysAsked, judgeRetention } from '../review/retention.ts'
import { defineControl } from './define.ts'

export const evidenceIsRetainedLongEnough = defineControl({
  id: 'evidence-is-retained-long-enough',
  title: 'This record is kept for as long as the policy says',
  reads: ['outcome'],
  consults: ['policy-file', 'environment'],
  remedy:
    'Raise the retention of artifacts and logs in the settings, ask for as much with `retention-days`, and download what has to last longer.',
  judge({ outcome }, { asked }, { environment }) {
    const { retentionDays: most, evidenceDays } = outcome ?? { retentionDays: null, evidenceDays: null }
    const days = most === null ? null : Math.min(most, evidenceDays ?? most)
    return judgeRetention('the artifact', days, daysAsked(asked, environment))
  },
})
