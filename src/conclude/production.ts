import type { Facts } from '../facts/index.ts'
import type { OwnedCredential } from '../model/credential.ts'
import type { Production } from '../model/production.ts'
import { ruleOf, targetOf } from '../policy/asked.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { productionBy } from '../policy/production.ts'
import { ruleFor } from './owners.ts'

/** What of a deployment, and of what its job can reach, counts as production, and by whose word. */
export function productionIn(
  { policy, problem }: LoadedPolicy,
  facts: Facts,
  credentials: readonly OwnedCredential[],
): Production {
  const target = targetOf(facts)
  return {
    environment: productionBy(target, ruleOf(policy, target.environment).rule),
    credentials: credentials.filter((credential) => ruleFor(credential, policy)?.production === true),
    policyKnown: problem === undefined,
  }
}
