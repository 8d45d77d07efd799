import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { PROOFS } from '../model/proof.ts'
import { defineCapability, no, unknown, yes } from './define.ts'
import { JOB_FACTS } from './job-seen.ts'
import { couldRelease, didRelease } from './released.ts'

/** To bring something to an environment, or to record that this was done. */
export const deploy = defineCapability({
  id: 'deploy',
  couldFrom: [...JOB_FACTS, 'environment', 'check-run', 'deployment'],
  didFrom: ['job'],
  could(job) {
    const { facts, writes, openEnd } = job
    const shown = deploymentShown(facts)
    if (shown !== undefined) return yes(shown)
    if (writes.includes('deployments')) return yes("The job's token can write: deployments.")
    const released = couldRelease(job, 'deploy')
    if (released !== undefined) return released
    if (facts.environment.status !== 'absent') return unknown('Which environment the job is in was not proven.')
    return openEnd === undefined
      ? no('The job is in no environment, and reaches nothing that could deploy.')
      : unknown(openEnd)
  },
  did(job) {
    const shown = deploymentShown(job.facts)
    return shown === undefined ? didRelease(job, 'deploy') : yes(shown)
  },
})

/** What shows that GitHub let the job into an environment, which is what it calls a deployment. */
function deploymentShown(facts: Facts): string | undefined {
  const recorded = known(facts.deployment) ?? known(facts['check-run'])?.deployment
  if (recorded) return `GitHub recorded deployment ${recorded.id} of this job to ${recorded.environment}.`
  const environment = known(facts.environment)
  return environment !== undefined && PROOFS.includes(environment.basis)
    ? `It is proven that the job is in the environment ${environment.name}.`
    : undefined
}
