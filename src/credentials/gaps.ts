import type { GapCode, GapFound } from '../model/conclusions.ts'
import type { OwnedCredential } from '../model/credential.ts'
import { isNamed } from '../model/owner.ts'

/** What is not known of who answers for a credential and how it is cut off. */
export const gapsOfCredentials = (credentials: readonly OwnedCredential[]): readonly GapFound[] => [
  ...new Map(
    credentials.flatMap((one) => [...ofOwner(one), ...ofRevocation(one)]).map((gap) => [gap.id, gap] as const),
  ).values(),
]

const REMEDIES = {
  owner:
    'Name people for it in the policy, by the id of their account: under `credentials`, or under `owners` for the environment or the path of the workflow.',
  revocation: 'Say under `credentials` in the policy how it is cut off, and by whom: `revocation`.',
}

function ofOwner({ name, owner }: OwnedCredential): readonly GapFound[] {
  if (isNamed(owner)) return []
  const code = owner.missing === 'nobody' ? 'owner-missing' : 'owner-unknown'
  return [gapOf(code, name, `Who answers for ${name}: ${owner.why}`, REMEDIES.owner)]
}

/** Where somebody answers for it, that is who can say. */
function ofRevocation({ name, owner, revocation }: OwnedCredential): readonly GapFound[] {
  if (revocation !== null) return []
  const gap = gapOf(
    'revocation-unknown',
    name,
    `How ${name} is cut off, and by whom, is not told.`,
    REMEDIES.revocation,
  )
  return [isNamed(owner) ? { ...gap, owner } : gap]
}

const gapOf = (code: GapCode, name: string, why: string, remedy: string): GapFound => ({
  id: `${code}:${name}`,
  code,
  link: 'credential',
  why,
  remedy,
  needs: [],
})
