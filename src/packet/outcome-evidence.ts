import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

export const outcomeEvidence = defineLink({
  id: 'outcome-evidence',
  facts: ['outcome', 'deployment', 'job'],
  draw(facts) {
    const seen = known(facts.outcome)
    if (seen === undefined) return { state: 'unknown', text: 'How the job stood is not known.' }
    const statuses = known(facts.deployment)?.statuses
    const state = statuses?.items.at(-1)?.state
    const which = statuses?.complete ? 'last status' : 'last status among those read'
    const deployed = state === undefined ? 'No deployment status was seen.' : `The deployment's ${which}: ${state}.`
    const log = known(facts.deployment)?.logUrl
    const where = log ? ` Its log: ${log}.` : ''
    return { state: 'declared', text: `The job's steps so far: ${seen.jobStatus}. ${deployed}${where}` }
  },
})
