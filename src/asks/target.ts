import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { PROOFS } from '../model/proof.ts'
import { isSameName } from '../model/same-name.ts'

/** The environment, where it is proven that the job is in it. */
export function provenEnvironment(facts: Facts): string | undefined {
  const environment = known(facts.environment)
  return environment !== undefined && PROOFS.includes(environment.basis) ? environment.name : undefined
}

/** What was said for letting the run into that environment. */
export function approvalsHere(facts: Facts) {
  const here = provenEnvironment(facts)
  return (known(facts.approvals) ?? []).filter(
    ({ state, environments }) =>
      state === 'approved' && here !== undefined && environments.some((name) => isSameName(name, here)),
  )
}

/** The rules of that environment. */
export function protectionHere(facts: Facts) {
  const here = provenEnvironment(facts)
  const protection = known(facts['environment-protection'])
  return here !== undefined && protection !== undefined && isSameName(protection.name, here) ? protection : undefined
}

/** How it ended as far as it had: the job itself ends only after its last step. */
export function result(facts: Facts): string | undefined {
  const [deployment, outcome] = [known(facts.deployment), known(facts.outcome)]
  const last = deployment?.statuses.complete === true ? deployment.statuses.items.at(-1) : undefined
  return deployment && last && outcome
    ? `the steps so far: ${outcome.jobStatus}; deployment ${deployment.id}: ${last.state} at ${last.at}`
    : undefined
}
