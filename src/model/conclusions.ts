import { account } from './account.ts'
import { ask } from './ask.ts'
import { attribution } from './attribution.ts'
import { capability } from './capability.ts'
import { ownedCredential } from './credential.ts'
import { DAY, exception } from './exception.ts'
import { findingReasons } from './finding-reason.ts'
import { LINK_IDS, type LinkId, link } from './link.ts'
import { GATES } from './options.ts'
import { type Owner, owner } from './owner.ts'
import { rangeExplanation } from './review.ts'
import { boolean, list, matching, noted, nullable, object, oneOf, type Static, text, timestamp } from './schema.ts'

/** The answer to one claim. Only `pass` and `not-applicable` let a required claim through. */
export const OUTCOMES = ['pass', 'fail', 'unknown', 'not-applicable'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why somebody's approval counted, or did not. */
export const OPINION_REASONS = [
  'independent',
  'rejected-it',
  'still-pending',
  'account-is-gone',
  'not-a-user-account',
  'listed-as-machine-account',
  'started-the-run',
  'had-a-part-in-the-change',
  'for-another-environment',
] as const
export type OpinionReason = (typeof OPINION_REASONS)[number]

/** One person's word on a deployment or change, whether it counted, and why. */
export const opinion = object({
  by: nullable(account),
  counted: boolean(),
  reason: oneOf(OPINION_REASONS),
})
export type Opinion = Static<typeof opinion>

/** What one control found. */
export const finding = object(
  {
    control: text(),
    outcome: oneOf(OUTCOMES),
    reasons: findingReasons,
    because: text('One sentence for people.'),
    opinions: list(opinion, 'Whose word was looked at, where the claim is about approval.'),
    limits: list(text(), 'What this finding could not take into account.'),
    reads: list(text(), 'Ids of the facts it was judged from.'),
  },
  {
    range: noted(rangeExplanation, 'Where the claim is about the commits of a range: what was found of each.'),
    needs: list(text(), 'Permissions that would tell what a fact that was seen left open.'),
    credentials: list(text(), 'Where the claim is about credentials: the names of those it does not hold of.'),
  },
)
export type Finding = Static<typeof finding>

/** What kind of thing is missing. */
export const GAP_CODES = [
  'fact-unavailable',
  'link-unknown',
  'link-inferred',
  'link-contradictory',
  'claim-failed',
  'claim-unknown',
  'baseline-missing',
  'capability-without-approval',
  'owner-missing',
  'owner-unknown',
  'revocation-unknown',
  'approval-reason-missing',
  'approval-reason-unknown',
  'policy-unreadable',
  'policy-missing',
  'policy-invalid',
  'decision-changed',
  'decision-denied',
  'decision-missing',
  'break-glass-refused',
  'follow-up-due',
  'record-unsigned',
  'record-undelivered',
  'retention-shorter-than-asked',
  'retention-unknown',
] as const
export type GapCode = (typeof GAP_CODES)[number]

/** How much a gap weighs. */
export const SEVERITIES = ['high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Why something is missing. */
export const CAUSES = ['permission-denied', 'not-collected', 'does-not-exist', 'expired', 'contradictory'] as const
export type Cause = (typeof CAUSES)[number]

/** Something that was found missing, and what would close it. */
export interface GapFound {
  /** The same gap has the same id in every record: code and subject. */
  readonly id: string
  readonly code: GapCode
  readonly link: LinkId | null
  readonly why: string
  readonly remedy: string
  readonly needs: readonly string[]
  /** The day, in UTC, by which it is to be closed. */
  readonly due?: string
  /** Who is to close it, where somebody answers for just this. */
  readonly owner?: Owner
}

/** Something the record cannot prove, how much that weighs, and what would close it. */
export const gap = object(
  {
    id: text('The same gap has the same id in every record: code and subject.'),
    code: oneOf(GAP_CODES),
    severity: oneOf(
      SEVERITIES,
      'High: it stands in the way of an allow, or something had to let it through. Medium: a claim is not shown to hold, or something was done without an approval. Low: less is seen than could be.',
    ),
    link: oneOf(LINK_IDS, 'The link of the path that it is about.'),
    claims: list(
      text(),
      'The claims that it leaves open. Which theme and which requirements these belong to is under `frameworks`.',
    ),
    cause: oneOf(CAUSES, 'Expired: an exception of the policy would have let it through until a day that is over.'),
    why: text('What is missing, and why.'),
    remedy: text('What to do about it.'),
    needs: list(text(), 'Permissions that would let the step see more.'),
  },
  {
    due: matching(DAY, 'The day, in UTC, by which it is to be closed.'),
    owner: noted(owner, 'Who is to close it, where a person is known to answer for it.'),
  },
)
export type Gap = Static<typeof gap>

/** Where the policy that judged came from. */
export const POLICY_STATES = ['from-default-branch', 'built-in', 'unreadable', 'missing', 'invalid'] as const

const block = object({
  claim: text('A required claim, `policy`, `decision-at-start`, or a link whose sources disagree.'),
  outcome: oneOf(OUTCOMES),
  because: text(),
})

/** A deployment that somebody let through although claims that were required did not hold. */
const brokenGlass = object({
  by: noted(account, 'Who started the run.'),
  reason: text('As it was given to the step.'),
  letThrough: list(block, 'What would have blocked.'),
  followUpDue: matching(DAY, 'The day, in UTC, by which the review that was left out is to be made up for.'),
})
export type BrokenGlass = Static<typeof brokenGlass>

/** The presets that a policy can start from. */
export const PRESET_IDS = ['soc2', 'observe'] as const
export type PresetId = (typeof PRESET_IDS)[number]

/** Allow or deny, and what stood in the way. */
export const verdict = object({
  decision: oneOf(['allow', 'deny']),
  policy: oneOf(POLICY_STATES),
  rule: nullable(text('The environment pattern in the policy that applied.')),
  preset: nullable(oneOf(PRESET_IDS, 'The preset that the rule starts from.')),
  required: list(text()),
  noted: list(text(), 'Claims that are shown and never block.'),
  blockedBy: list(block),
  exceptions: list(exception, 'Exceptions of the policy that let a required claim through. What was found stands.'),
  brokenGlass: nullable(brokenGlass),
})
export type Verdict = Static<typeof verdict>

/** Everything that was concluded: a pure function of the facts, recomputed by `verify`. */
export const conclusions = object({
  packet: list(link, 'The nine links, in order.'),
  agents: noted(attribution, 'Which agents left a trace. That none did shows no absence.'),
  credentials: list(
    ownedCredential,
    'What the job can reach that opens a door. What an action does inside is not seen.',
  ),
  findings: list(finding),
  capabilities: list(capability, 'The five capabilities, in order.'),
  asks: list(ask, 'The four asks of an audit, in order, answered from this record alone.'),
  gaps: list(gap),
  verdict,
})
export type Conclusions = Static<typeof conclusions>

/** With `seal: job-end`, what was decided before anything was deployed. */
export const decisionAtStart = object({
  at: timestamp(),
  gate: oneOf(GATES, 'The gate that held then, and holds until the end.'),
  verdict,
  factsDigest: text('sha256 of the canonical JSON of the facts that this decision saw.'),
})
export type DecisionAtStart = Static<typeof decisionAtStart>
