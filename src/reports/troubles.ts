import type { GapFound, Verdict } from '../model/conclusions.ts'
import type { Delivery } from '../model/delivery.ts'
import type { EvidenceRecord } from '../record/schema.ts'

/** Something that went wrong or stands in the way, and what to do about it. */
export interface Trouble {
  readonly title: string
  readonly why: string
  readonly remedy: string
}

const UNDELIVERED = 'This record was not delivered'

/** Whether a record is of what was decided before anything is deployed: it is sealed and delivered only when the job ends. */
export const isDecisionOnly = (record: EvidenceRecord, delivery: Delivery | undefined): boolean =>
  delivery === undefined && record.settings.seal === 'job-end' && record.decisionAtStart === null

/** What kept the record from being signed and delivered, worst first; empty when nothing did. */
export function deliveryTroubles(record: EvidenceRecord, delivery: Delivery | undefined): readonly Trouble[] {
  if (delivery !== undefined) return [...undelivered(delivery), ...unsigned(delivery)]
  return isDecisionOnly(record, delivery) ? [] : [BROKE_OFF]
}

const BROKE_OFF: Trouble = {
  title: 'This record was neither signed nor delivered',
  why: 'The step broke off before it came to that.',
  remedy: 'Keep the record that is printed below, and read the log of this step for what broke.',
}

function undelivered({ delivered, receipts }: Delivery): readonly Trouble[] {
  if (delivered) return []
  const troubles = receipts.flatMap((receipt) =>
    receipt.status === 'forbidden' || receipt.status === 'failed'
      ? [{ title: UNDELIVERED, why: `${receipt.sink}: ${receipt.why}`, remedy: receipt.remedy }]
      : [],
  )
  if (troubles.length > 0) return troubles
  return [{ title: UNDELIVERED, why: 'No destination took it.', remedy: 'Keep the record that is printed below.' }]
}

const unsigned = ({ signing }: Delivery): readonly Trouble[] =>
  signing.status === 'unsigned'
    ? [{ title: 'This record is not signed', why: signing.why, remedy: signing.remedy }]
    : []

/** Every claim that blocks, and every policy that could not be used, is a gap; what is left is a policy without a rule. */
const UNRULED =
  'Give the policy a rule for this environment with what it requires: claims under `require`, or `extends: soc2`.'

/** What stood in the way of an allow, each with what to do next. */
export function blockTroubles({ conclusions: { verdict, gaps } }: EvidenceRecord): readonly Trouble[] {
  return verdict.blockedBy.map((block) => ({
    title: block.claim,
    why: block.because,
    remedy: gapOf(block, gaps)?.remedy ?? UNRULED,
  }))
}

/** The gap that stands for a claim that blocks has the claim in its id; the one for a policy has the policy in its code. */
const gapOf = ({ claim }: Verdict['blockedBy'][number], gaps: readonly GapFound[]): GapFound | undefined =>
  gaps.find(({ id, code }) => (claim === 'policy' ? code.startsWith('policy-') : id === `${code}:${claim}`))

/** Everything the record cannot prove, and everything that was found missing while it was delivered. */
export const allGaps = (record: EvidenceRecord, delivery: Delivery | undefined): readonly GapFound[] => [
  ...record.conclusions.gaps,
  ...(delivery?.receipts ?? []).flatMap((receipt) => (receipt.status === 'taken' ? receipt.gaps : [])),
]
