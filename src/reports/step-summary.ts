import type { Finding, Opinion } from '../model/conclusions.ts'
import type { Delivery } from '../model/delivery.ts'
import { LINK_TITLES } from '../model/link.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { codeBlock, markdown, row, table } from './markdown.ts'
import { pathDiagram } from './mermaid.ts'
import { missingPermissions, permissionsBlock } from './permissions.ts'
import { deliverySection, fits, recordSection } from './summary-delivery.ts'
import { allGaps, blockTroubles, deliveryTroubles, type Trouble } from './troubles.ts'
import { gateSentence, OPINION_WORDS, OUTCOME_WORDS, policySentence, STATE_WORDS, verdictSentence } from './wording.ts'

/** Rows of one table; the record holds them all. */
const MOST_ROWS = 100

/**
 * The record for people, as GitHub Flavored Markdown for the page of the run: what happened, why, what to do next.
 * A record that was not signed or not delivered is said first, and printed whole.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function renderSummary(record: EvidenceRecord, delivery: Delivery | undefined): string {
  const troubles = deliveryTroubles(delivery)
  const essence = [
    `## Delivery Evidence: ${record.conclusions.verdict.decision === 'allow' ? '✔ allowed' : '✖ denied'}`,
    ...troubles.map(alarm),
    ...verdictSection(record),
    '### The path of this change',
    codeBlock('mermaid', pathDiagram(record.conclusions.packet)),
    linkTable(record),
  ].join('\n\n')
  const details = [
    ...findingsSection(record.conclusions.findings),
    ...gapsSection(record, delivery),
    ...deliverySection(record, delivery),
  ].join('\n\n')
  const body = `${essence}\n\n${fits(essence, details) ? details : 'The rest is too long to be shown here; the record has it.'}`
  return troubles.length === 0 ? `${body}\n` : `${body}\n\n${recordSection(record, delivery, body)}\n`
}

const alarm = ({ title, why, remedy }: Trouble): string =>
  `> [!CAUTION]\n> **${markdown(title)}.** ${markdown(why)}\n> **What to do:** ${markdown(remedy)}`

function verdictSection(record: EvidenceRecord): readonly string[] {
  const { verdict } = record.conclusions
  const blocks = blockTroubles(record).map(
    ({ title, why, remedy }) => `- **${markdown(title)}**: ${markdown(why)} **What to do:** ${markdown(remedy)}`,
  )
  const sentences = [policySentence(verdict), gateSentence(record.settings.gate, verdict)].map(markdown)
  return [
    `**${markdown(verdictSentence(verdict))}** ${sentences.join(' ')}`,
    ...(blocks.length > 0 ? [blocks.join('\n')] : []),
  ]
}

const linkTable = ({ conclusions: { packet } }: EvidenceRecord): string =>
  table(
    ['Link', 'State', 'What is known'],
    packet.map(({ id, state, text }) =>
      row(LINK_TITLES[id], `${STATE_WORDS[state].mark} ${STATE_WORDS[state].word}`, markdown(text)),
    ),
  )

function findingsSection(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return []
  const rows = findings.map(({ control, outcome, because, opinions, limits }) =>
    row(
      markdown(control),
      `${OUTCOME_WORDS[outcome].mark} ${OUTCOME_WORDS[outcome].word}`,
      [
        markdown(because),
        ...opinions.slice(0, MOST_ROWS).map(opinionLine),
        ...limits.map((limit) => `Limit: ${markdown(limit)}`),
      ].join('<br>'),
    ),
  )
  return ['### What was claimed, and what was found', table(['Claim', 'Outcome', 'Because'], rows)]
}

const opinionLine = ({ by, counted, reason }: Opinion): string =>
  `${markdown(by?.login ?? 'an account that is gone')}: ${counted ? 'counted' : 'not counted'} (${OPINION_WORDS[reason]})`

function gapsSection(record: EvidenceRecord, delivery: Delivery | undefined): readonly string[] {
  const gaps = allGaps(record, delivery)
  if (gaps.length === 0) return []
  const rows = gaps.slice(0, MOST_ROWS).map(({ why, remedy }) => row(markdown(why), markdown(remedy)))
  const more = gaps.length > MOST_ROWS ? [`And ${gaps.length - MOST_ROWS} more, in the record.`] : []
  const { lines, others } = missingPermissions(gaps)
  return [
    `### What this record cannot prove (${gaps.length})`,
    table(['What is missing', 'What to do'], rows),
    ...more,
    ...(lines.length > 0
      ? [
          'To let the step see more, add these to what the job is given already:',
          codeBlock('yaml', permissionsBlock(lines)),
        ]
      : []),
    ...(others.length > 0 ? [`No workflow can grant these to its own token: ${others.map(markdown).join('; ')}.`] : []),
  ]
}
