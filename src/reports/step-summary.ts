import type { Delivery } from '../model/delivery.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { markdown } from './markdown.ts'
import { asksSection, capabilitiesSection, credentialsSection } from './summary-asks.ts'
import { deliverySection, fits, recordSection } from './summary-delivery.ts'
import { agentsSection, findingsSection, gapsSection, pathSection, verdictSection } from './summary-sections.ts'
import { allGaps, deliveryTroubles, isDecisionOnly, type Trouble } from './troubles.ts'

/**
 * The record for people, as GitHub Flavored Markdown for the page of the run: what happened, why, what to do next.
 * A record that was not signed or not delivered is said first, and printed whole.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function renderSummary(record: EvidenceRecord, delivery: Delivery | undefined): string {
  const { conclusions } = record
  const troubles = deliveryTroubles(record, delivery)
  const body = within(
    [
      heading(record, delivery),
      ...troubles.map(alarm),
      ...verdictSection(record),
      ...(isDecisionOnly(record, delivery) ? ['The record is sealed, signed and delivered when the job ends.'] : []),
      ...pathSection(conclusions),
    ],
    [
      ...capabilitiesSection(conclusions),
      ...credentialsSection(conclusions),
      ...asksSection(conclusions),
      ...agentsSection(conclusions),
      ...findingsSection(record),
      ...gapsSection(allGaps(record, delivery)),
      ...deliverySection(record, delivery),
    ],
  )
  return troubles.length === 0 ? `${body}\n` : `${body}\n\n${recordSection(record, delivery, body)}\n`
}

function heading(record: EvidenceRecord, delivery: Delivery | undefined): string {
  const title = isDecisionOnly(record, delivery) ? 'Delivery Evidence, before the deployment' : 'Delivery Evidence'
  return `## ${title}: ${record.conclusions.verdict.decision === 'allow' ? '✔ allowed' : '✖ denied'}`
}

const alarm = ({ title, why, remedy }: Trouble): string =>
  `> [!CAUTION]\n> **${markdown(title)}.** ${markdown(why)}\n> **What to do:** ${markdown(remedy)}`

function within(essential: readonly string[], details: readonly string[]): string {
  const [before, rest] = [essential.join('\n\n'), details.join('\n\n')]
  return `${before}\n\n${fits(before, rest) ? rest : 'The rest is too long to be shown here; the record has it.'}`
}
