import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS } from './job-seen.ts'

/** To reach what GitHub counts as production. */
export const touchProduction = defineCapability({
  id: 'touch-production',
  couldFrom: [...JOB_FACTS, 'environment', 'check-run'],
  didFrom: [],
  could({ facts, writes, openEnd }) {
    const shown = productionShown(facts)
    if (shown !== undefined) return yes(shown)
    const { environment } = facts
    if (environment.status === 'unavailable') return unknown('Which environment the job is in was not seen.')
    if (environment.status === 'observed') return unknown(NOT_FLAGGED)
    if (writes.length > 0)
      return unknown(`What comes of what the job's token can write is not known: ${writes.join(', ')}.`)
    return openEnd === undefined
      ? no('The job is in no environment, and reaches nothing that opens one.')
      : unknown(openEnd)
  },
  did({ facts }) {
    const shown = productionShown(facts)
    return shown === undefined ? undefined : yes(shown)
  },
})

const NOT_FLAGGED = 'GitHub was not seen to count the environment as production, which does not show that it is none.'

/**
 * GitHub sets the flag by itself where the environment is called `production`, and else where it is told to.
 * https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
 */
function productionShown(facts: Facts): string | undefined {
  const deployment = known(facts['check-run'])?.deployment
  return deployment?.production === true
    ? `The job's deployment ${deployment.id} is to ${deployment.environment}, which GitHub counts as production.`
    : undefined
}
