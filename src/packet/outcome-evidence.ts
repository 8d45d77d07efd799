import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

export const outcomeEvidence = defineLink({
  id: 'outcome-evidence',
  facts: ['outcome', 'deployment', 'job'],
  draw(facts) {
    const seen = known(facts.outcome)
    if (seen === undefined) return { state: 'unknown', text: 'How the job stood is not known.' }
    const state = known(facts.deployment)?.statuses.items.at(-1)?.state
    const deployed = state === undefined ? 'No deployment status was seen.' : `The deployment's last status: ${state}.`
    return { state: 'declared', text: `The job's steps so far: ${seen.jobStatus}. ${deployed}` }
  },
})
