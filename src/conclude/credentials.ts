import { inheritedFrom } from '../credentials/inherited.ts'
import { reachableCredentials } from '../credentials/reachable.ts'
import { revocationOf } from '../credentials/revocation.ts'
import type { Credential, OwnedCredential } from '../model/credential.ts'
import { known } from '../model/fact.ts'
import type { Policy } from '../policy/schema.ts'
import { type OwnersSeen, ownerOfCredential, ruleFor } from './owners.ts'

/** What the job can reach that opens a door, each with who answers for it, how it is cut off, and what of its rights is not seen. */
export const ownedCredentials = (seen: OwnersSeen): readonly OwnedCredential[] =>
  reachableCredentials(known(seen.facts.workflow), seen.facts).map((credential) => ({
    ...credential,
    owner: ownerOfCredential(credential, seen),
    revocation: cutOff(credential, seen.loaded.policy),
    inherits: inheritedFrom(credential),
  }))

/** As the policy says of this one, or else as its kind tells. */
function cutOff(credential: Credential, policy: Policy): OwnedCredential['revocation'] {
  const told = ruleFor(credential, policy)?.revocation
  if (told !== undefined) return { how: told, basis: 'policy' }
  const how = revocationOf(credential)
  return how === undefined ? null : { how, basis: 'kind' }
}
