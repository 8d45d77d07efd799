import { credentialsHaveOwners } from '../controls/credentials-have-owners.ts'
import { deploymentWasApprovedByAnIndependentHuman } from '../controls/deployment-was-approved-by-an-independent-human.ts'
import { controls } from '../controls/index.ts'
import type { Facts } from '../facts/index.ts'
import type { Cause, Gap, GapCode, GapFound, Severity, Verdict } from '../model/conclusions.ts'
import { isNamed, type Owner, type Ownership } from '../model/owner.ts'
import { hasExpired } from './exceptions.ts'
import { claimsOfLink, linkOfClaim } from './link-of-claim.ts'
import type { Policy } from './schema.ts'

/** What gaps are weighed by. */
export interface Scales {
  readonly facts: Facts
  readonly policy: Policy
  readonly verdict: Verdict
  /** Who answers for deployments like this one, by the policy. */
  readonly owner: Ownership
  /** The day by which exceptions end. */
  readonly day: string
}

/** Gaps with what they leave open, how much that weighs, why it is so, and who is to see to it by when. */
export const weighGaps = (gaps: readonly GapFound[], scales: Scales): readonly Gap[] =>
  gaps.map((gap) => {
    const own = claimsLeftOpen(gap)
    // What is of no link and no claim is the policy's, and the policy is what lets a deployment through.
    const link = gap.link ?? own.map(linkOfClaim)[0] ?? 'approval'
    const claims = own.length > 0 ? own : claimsOfLink(link)
    const weight = { severity: severityOf(gap, claims, scales.verdict), cause: causeOf(gap, scales) }
    return { ...gap, link, claims, ...weight, ...tasked(gap, scales) }
  })

/** Of a claim: that one. Of a fact: what is judged from it, or else what it would have helped. Of all else: none of its own. */
function claimsLeftOpen({ id, code }: GapFound): readonly string[] {
  const subject = subjectOf({ id, code })
  if (isOfClaim(code)) return [subject]
  if (OF_REASON.includes(code)) return [deploymentWasApprovedByAnIndependentHuman.id]
  if (OF_CREDENTIAL.includes(code)) return [credentialsHaveOwners.id]
  const judged = code === 'fact-unavailable' ? controls.filter(({ reads }) => includes(reads, subject)) : []
  const helped = code === 'fact-unavailable' ? controls.filter(({ consults }) => includes(consults, subject)) : []
  const [nearest] = [judged, helped].filter((some) => some.length > 0)
  return nearest?.map((control) => control.id) ?? []
}

const subjectOf = ({ id, code }: Pick<GapFound, 'id' | 'code'>): string => id.slice(code.length + 1)
const isOfClaim = (code: GapCode): boolean => code === 'claim-failed' || code === 'claim-unknown'
const includes = (ids: readonly string[], id: string): boolean => ids.includes(id)

/** What is not known of one credential. */
const OF_CREDENTIAL: readonly GapCode[] = ['owner-missing', 'owner-unknown', 'revocation-unknown']

/** What is not known of why somebody approved. */
const OF_REASON: readonly GapCode[] = ['approval-reason-missing', 'approval-reason-unknown']

/** What denies, whichever claims are required. */
const DENYING: readonly GapCode[] = [
  'link-contradictory',
  'policy-unreadable',
  'policy-missing',
  'policy-invalid',
  'decision-denied',
  'decision-missing',
]

/** What takes nothing away but sight. */
const BLINDING: readonly GapCode[] = ['fact-unavailable', 'link-unknown', 'link-inferred']

function severityOf({ code }: GapFound, claims: readonly string[], verdict: Verdict): Severity {
  const { blockedBy, exceptions, brokenGlass } = verdict
  const inTheWay = [...blockedBy, ...exceptions, ...(brokenGlass?.letThrough ?? [])].map(({ claim }) => claim)
  if (DENYING.includes(code) || claims.some((claim) => inTheWay.includes(claim))) return 'high'
  return BLINDING.includes(code) ? 'low' : 'medium'
}

const REFUSED: readonly string[] = ['unauthorized', 'forbidden']

/** What could have been looked into and was not, as far as no permission stood in the way. */
const UNLOOKED: readonly GapCode[] = [
  ...(['fact-unavailable', 'link-unknown', 'link-inferred', 'claim-unknown'] as const),
  ...(['policy-unreadable', 'retention-unknown', 'owner-unknown', 'approval-reason-unknown'] as const),
]

function causeOf({ id, code, needs }: GapFound, { facts, policy, day }: Scales): Cause {
  const subject = subjectOf({ id, code })
  if (code === 'link-contradictory' || code === 'decision-changed') return 'contradictory'
  if (isOfClaim(code) && hasExpired(subject, policy, facts, day)) return 'expired'
  const fact = Object.entries(facts).find(([name]) => code === 'fact-unavailable' && name === subject)?.[1]
  const isRefused = fact?.status === 'unavailable' ? REFUSED.includes(fact.reason) : needs.length > 0
  if (isRefused) return 'permission-denied'
  return UNLOOKED.includes(code) ? 'not-collected' : 'does-not-exist'
}

/** Who answers for just this, or for the exception that let it through, or else for the deployment; and the day that was set. */
function tasked(gap: GapFound, { verdict, owner }: Scales): Pick<Gap, 'owner' | 'due'> {
  const { exceptions } = verdict
  const applied = isOfClaim(gap.code) ? exceptions.filter(({ claim }) => claim === subjectOf(gap)) : []
  const by = gap.owner ?? ownerOf(applied) ?? (isNamed(owner) ? owner : undefined)
  const end = gap.due ?? applied.map(({ expires }) => expires).toSorted()[0]
  return { ...(by === undefined ? {} : { owner: by }), ...(end === undefined ? {} : { due: end }) }
}

function ownerOf(exceptions: Verdict['exceptions']): Owner | undefined {
  const people = exceptions.map(({ owner: { id, login } }) => (login === undefined ? { id } : { id, login }))
  return people.length === 0 ? undefined : { people, basis: 'policy-exception' }
}
