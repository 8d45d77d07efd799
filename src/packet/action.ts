import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

export const action = defineLink({
  id: 'action',
  facts: ['job', 'check-run', 'run'],
  draw(facts) {
    const job = known(facts.job)
    if (job !== undefined)
      return { state: 'verified', text: `Job ${job.name} (id ${job.id}), ${job.steps.length} steps.` }
    const run = known(facts.run)
    return {
      state: 'unknown',
      text: `A job of workflow ${run?.workflow ?? 'unknown'}; GitHub's record of it was not seen.`,
    }
  },
})
