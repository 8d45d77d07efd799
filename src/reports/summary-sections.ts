import type { Conclusions, GapFound } from '../model/conclusions.ts'
import { LINK_TITLES } from '../model/link.ts'
import type { RangeExplanation } from '../model/review.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { AGENT_COLUMNS, agentsSentence, agentsTold } from './agents-told.ts'
import { besideVerdict } from './beside-verdict.ts'
import { gapOwnerText } from './credentials-told.ts'
import { supportsLines } from './frameworks.ts'
import { codeBlock, markdown, row, table } from './markdown.ts'
import { pathDiagram } from './mermaid.ts'
import { pathLine } from './path-line.ts'
import { missingPermissions, permissionsBlock } from './permissions.ts'
import { countsText, shortcomings } from './range-text.ts'
import { blockTroubles } from './troubles.ts'
import {
  gateSentence,
  OUTCOME_WORDS,
  opinionText,
  policySentence,
  reasonsText,
  STATE_WORDS,
  verdictSentence,
} from './wording.ts'

/** Rows of one table; the record holds them all. */
const MOST_ROWS = 100

/** The verdict, what it does to the step, and what stood in the way with what to do next. */
export function verdictSection(record: EvidenceRecord): readonly string[] {
  const { verdict } = record.conclusions
  const blocks = blockTroubles(record).map(
    ({ title, why, remedy }) => `- **${markdown(title)}**: ${markdown(why)} **What to do:** ${markdown(remedy)}`,
  )
  const beside = besideVerdict(record).map((line) => `- ${markdown(line)}`)
  const sentences = [policySentence(record), gateSentence(record.settings.gate, verdict)].map(markdown)
  return [
    `**${markdown(verdictSentence(verdict))}** ${sentences.join(' ')}`,
    ...(blocks.length > 0 ? [blocks.join('\n')] : []),
    ...(beside.length > 0 ? [beside.join('\n')] : []),
  ]
}

/** The nine links, as a picture and in words. */
export const pathSection = ({ packet }: Conclusions): readonly string[] => [
  '### The path of this change',
  markdown(pathLine(packet)),
  codeBlock('mermaid', pathDiagram(packet)),
  table(
    ['Link', 'State', 'What is known'],
    packet.map(({ id, state, text }) =>
      row(LINK_TITLES[id], `${STATE_WORDS[state].mark} ${STATE_WORDS[state].word}`, markdown(text)),
    ),
  ),
]

/** Which agents left a trace. */
export function agentsSection({ agents }: Conclusions): readonly string[] {
  const rows = agentsTold(agents).map(({ title, did, vouchedBy, where, forWhom }) =>
    row(...[title, did, vouchedBy, where, forWhom].map(markdown)),
  )
  return ['### Agents', markdown(agentsSentence(agents)), ...(rows.length === 0 ? [] : [table(AGENT_COLUMNS, rows)])]
}

/** Each claim, its answer, whose word counted, and what could not be taken into account. */
export function findingsSection({ conclusions: { findings }, frameworks }: EvidenceRecord): readonly string[] {
  if (findings.length === 0) return []
  const rows = findings.map(({ control, outcome, reasons, because, range, opinions, limits }) =>
    row(
      markdown(control),
      `${OUTCOME_WORDS[outcome].mark} ${OUTCOME_WORDS[outcome].word}`,
      [
        markdown(because),
        markdown(reasonsText(reasons)),
        ...(range === undefined ? [] : briefly(range).map(markdown)),
        ...opinions.slice(0, MOST_ROWS).map((opinion) => markdown(opinionText(opinion))),
        ...limits.map((limit) => `Limit: ${markdown(limit)}`),
        ...supportsLines(frameworks, control).map(markdown),
      ].join('<br>'),
    ),
  )
  return ['### What was claimed, and what was found', table(['Claim', 'Outcome', 'Because'], rows)]
}

/** Parts of a range that are named; the page names them all. */
const MOST_PARTS = 5

function briefly(range: RangeExplanation): readonly string[] {
  const parts = shortcomings(range)
  const more =
    parts.length > MOST_PARTS ? [`And ${parts.length - MOST_PARTS} more, in the record and on its page.`] : []
  return [countsText(range), ...parts.slice(0, MOST_PARTS), ...more]
}

/** What is missing, and the lines to add to a workflow so that less is. */
export function gapsSection(gaps: readonly GapFound[]): readonly string[] {
  if (gaps.length === 0) return []
  const rows = gaps.slice(0, MOST_ROWS).map((gap) => row(...[gap.why, gap.remedy, gapOwnerText(gap)].map(markdown)))
  const more = gaps.length > MOST_ROWS ? [`And ${gaps.length - MOST_ROWS} more, in the record.`] : []
  const { lines, others } = missingPermissions(gaps)
  return [
    `### What this record cannot prove (${gaps.length})`,
    table(['What is missing', 'What to do', 'For whom'], rows),
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
