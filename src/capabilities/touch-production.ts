import { known } from '../model/fact.ts'
import { PROOFS } from '../model/proof.ts'
import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS, type JobSeen, namesOf } from './job-seen.ts'

/** To reach what counts as production: by the policy, by GitHub's mark, or by the name, as what is asked of it goes by. */
export const touchProduction = defineCapability({
  id: 'touch-production',
  couldFrom: [...JOB_FACTS, 'environment', 'check-run', 'policy-file'],
  didFrom: [],
  could(job) {
    const { facts, writes, openEnd, production } = job
    const shown = environmentShown(job)
    if (shown !== undefined) return yes(shown)
    if (production.credentials.length > 0)
      return yes(`By the policy, what this opens is production: ${namesOf(production.credentials)}.`)
    const { environment } = facts
    if (environment.status === 'unavailable') return unknown('Which environment the job is in was not seen.')
    if (environment.status === 'observed') return unknown(production.environment === undefined ? NOT_SAID : NOT_PROVEN)
    if (production.environment === 'policy') return unknown(ANYWHERE)
    if (!production.policyKnown) return unknown('What the policy counts as production is not known.')
    if (writes.length > 0)
      return unknown(`What comes of what the job's token can write is not known: ${writes.join(', ')}.`)
    return openEnd === undefined
      ? no('The job is in no environment, and reaches nothing that opens one.')
      : unknown(openEnd)
  },
  did(job) {
    const shown = environmentShown(job)
    return shown === undefined ? undefined : yes(shown)
  },
})

const NOT_PROVEN = 'Which environment the job is in was not proven.'

const NOT_SAID = 'The environment was not seen to count as production, which does not show that it is none.'

const ANYWHERE =
  'By the policy, jobs in no environment are to be taken for production; what this one reached was not seen.'

/** Why the environment that the job is in counts as production. */
function environmentShown({ facts, production: { environment: basis } }: JobSeen): string | undefined {
  if (basis === 'github') return markedByGitHub(known(facts['check-run'])?.deployment ?? undefined)
  const environment = known(facts.environment)
  if (basis === undefined || environment === undefined || !PROOFS.includes(environment.basis)) return undefined
  return basis === 'policy'
    ? `The job is in the environment ${environment.name}, which the policy counts as production.`
    : `The job is in the environment ${environment.name}, which has a word for production in its name; neither the policy nor GitHub says more.`
}

/**
 * GitHub sets the mark by itself where the environment is called `production`, and else where it is told to.
 * https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
 */
const markedByGitHub = (
  deployment: { readonly id: number; readonly environment: string } | undefined,
): string | undefined =>
  deployment &&
  `The job's deployment ${deployment.id} is to ${deployment.environment}, which GitHub counts as production.`
