import type { Annotation, Announcement } from '../model/announcement.ts'
import type { Delivery, Receipt } from '../model/delivery.ts'
import { LINK_TITLES } from '../model/link.ts'
import type { Gate } from '../model/options.ts'
import { mistakesAtStart, mistakesIn } from '../record/mistakes.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { glassLines } from './beside-verdict.ts'
import { logLine } from './log-line.ts'
import { renderSummary } from './step-summary.ts'
import { allGaps, blockTroubles, deliveryTroubles, type Trouble } from './troubles.ts'
import { shown } from './visible.ts'
import { STATE_WORDS, verdictSentence } from './wording.ts'

/** GitHub shows ten annotations of one level for a step: https://docs.github.com/en/rest/checks/runs */
const MOST_ANNOTATIONS = 10

/** What a claim that blocks is to the step. */
const LEVELS: Readonly<Record<Gate, Annotation['level']>> = { enforce: 'error', warn: 'warning', off: 'notice' }

/**
 * What to tell the job of a record and how it was delivered; without a delivery, of what was decided before one.
 * What failed while delivering and what was given wrong are errors whatever the gate; what blocks is as grave as the gate makes it.
 */
export const announcementOf = (record: EvidenceRecord, delivery: Delivery | undefined): Announcement => ({
  outputs: { ...outputsOf(record, delivery), ...outputsOfDelivery(delivery) },
  annotations: [
    ...deliveryTroubles(record, delivery).map((trouble) => annotation('error', trouble)),
    ...(delivery === undefined ? mistakesAtStart : mistakesIn)(record).map((mistake) => annotation('error', mistake)),
    ...glassLines(record.conclusions.verdict).map((why) => annotation('warning', { ...GLASS, why })),
    ...blockTroubles(record)
      .filter(({ title }) => !mistakesIn(record).some((mistake) => mistake.title === title))
      .map((trouble) => annotation(LEVELS[record.settings.gate], trouble)),
    ...(delivery?.receipts ?? []).flatMap(fallingShort),
  ].slice(0, MOST_ANNOTATIONS),
  log: logOf(record),
  summary: renderSummary(record, delivery),
})

/** Loud, whatever the gate. */
const GLASS = {
  title: 'the glass was broken',
  remedy: 'Have it reviewed by that day, and name the record under `follow-ups` in the policy.',
}

function outputsOf(record: EvidenceRecord, delivery: Delivery | undefined): Announcement['outputs'] {
  const { verdict, findings } = record.conclusions
  const failed = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
  return {
    verdict: verdict.decision,
    gaps: String(allGaps(record, delivery).length),
    'failed-claims': failed.map(({ control }) => control).join(','),
  }
}

function outputsOfDelivery(delivery: Delivery | undefined): Announcement['outputs'] {
  const artifact = delivery?.receipts.find(isArtifact)
  return {
    'record-path': delivery?.evidence.recordPath ?? '',
    'record-digest': delivery?.evidence.recordDigest ?? '',
    'artifact-id': artifact?.id ?? '',
    'artifact-url': artifact?.url ?? '',
    'artifact-expires-at': artifact?.expiresAt ?? '',
  }
}

const isArtifact = (receipt: Receipt): receipt is Extract<Receipt, { status: 'taken' }> =>
  receipt.sink === 'artifact' && receipt.status === 'taken'

const logOf = ({ conclusions: { verdict, packet } }: EvidenceRecord): Announcement['log'] => ({
  title: logLine(`Delivery Evidence: ${verdictSentence(verdict)}`),
  lines: packet.map(({ id, state, text }) => logLine(`${LINK_TITLES[id]}: ${STATE_WORDS[state].word}: ${text}`)),
})

/** What a sink kept for less long than asked, and what a sink that is not the record's only keeper refused. */
function fallingShort(receipt: Receipt): readonly Annotation[] {
  if (receipt.status === 'skipped') return []
  const troubles = receipt.status === 'taken' ? receipt.gaps : [receipt]
  return troubles.map(({ why, remedy }) => annotation('warning', { title: receipt.sink, why, remedy }))
}

const annotation = (level: Annotation['level'], { title, why, remedy }: Trouble): Annotation => ({
  level,
  title: shown(`Delivery Evidence: ${title}`),
  message: `${shown(why)} What to do: ${shown(remedy)}`,
})
