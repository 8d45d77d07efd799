import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { type Drawing, defineLink } from './define.ts'

export const outcomeEvidence = defineLink({
  id: 'outcome-evidence',
  facts: ['outcome', 'deployment', 'job', 'validation', 'previous-log'],
  draw(facts) {
    const seen = known(facts.outcome)
    if (seen === undefined) return { state: 'unknown', text: 'How the job stood is not known.' }
    const statuses = known(facts.deployment)?.statuses
    const state = statuses?.items.at(-1)?.state
    const which = statuses?.complete ? 'last status' : 'last status among those read'
    const deployed = state === undefined ? 'No deployment status was seen.' : `The deployment's ${which}: ${state}.`
    const log = known(facts.deployment)?.logUrl
    const where = log ? ` Its log: ${log}.` : ''
    const { state: validity, text: checked } = validated(facts)
    const told = [`The job's steps so far: ${seen.jobStatus}. ${deployed}${where}`, checked, ...logBefore(facts)]
    return { state: validity, text: told.join(' ') }
  },
})

/** Whatever the files say, they are what somebody named. */
function validated({ validation }: Facts): Drawing {
  if (validation.status === 'absent')
    return { state: 'declared', text: 'No validation after the deployment was declared.' }
  if (validation.status === 'unavailable')
    return { state: 'unknown', text: 'What is declared to validate the deployment could not be read.' }
  const named = validation.value.map(({ name, sha256 }) => `${name} (sha256 ${sha256.slice(0, 12)}…)`)
  return { state: 'declared', text: `Declared to validate the deployment: ${named.join(', ')}.` }
}

/** The log of this job is not complete before it ends: its digest is in the record of the next deployment. */
function logBefore(facts: Facts): readonly string[] {
  const log = known(facts['previous-log'])
  if (log === undefined) return []
  return [
    `The log of deployment ${log.deployment}, the one before: sha256 ${log.sha256.slice(0, 12)}…, ${log.bytes} bytes.`,
  ]
}
