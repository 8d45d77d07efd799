import { styleText } from 'node:util'
import type { Finding } from '../model/conclusions.ts'
import { LINK_TITLES, type LinkState } from '../model/link.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { agentsSentence, agentsTold } from './agents-told.ts'
import { besideVerdict } from './beside-verdict.ts'
import { factsSeen } from './facts-seen.ts'
import { supportsLines } from './frameworks.ts'
import { gapDetails, SEVERITY_WORDS } from './gap-details.ts'
import { pathLine } from './path-line.ts'
import { missingPermissions, permissionsBlock } from './permissions.ts'
import { askLines, capabilityLines, credentialLines } from './terminal-asks.ts'
import { rangeLines } from './terminal-range.ts'
import { blockTroubles } from './troubles.ts'
import { shown } from './visible.ts'
import {
  gateSentence,
  OUTCOME_WORDS,
  opinionText,
  policySentence,
  reasonsText,
  STATE_WORDS,
  timeText,
  verdictSentence,
  type Word,
} from './wording.ts'

type Colour = 'green' | 'red' | 'yellow' | 'blue' | 'dim' | 'bold'
type Paint = (colour: Colour, text: string) => string

const marked = ({ mark, word }: Word): string => `${mark} ${word}`

const STATE_COLOURS: Readonly<Record<LinkState, Colour>> = {
  verified: 'green',
  declared: 'blue',
  inferred: 'blue',
  'not-applicable': 'dim',
  unknown: 'yellow',
  contradictory: 'red',
}

const OUTCOME_COLOURS: Readonly<Record<Finding['outcome'], Colour>> = {
  pass: 'green',
  fail: 'red',
  unknown: 'yellow',
  'not-applicable': 'dim',
}

/** The record for people in a terminal. Whatever a text from outside holds, the terminal is told nothing by it. */
export function renderTerminal(record: EvidenceRecord, options: { readonly colour: boolean }): string {
  const paint: Paint = options.colour
    ? (colour, text) => styleText(colour, text, { validateStream: false })
    : (_, text) => text
  const sections = [
    heading(record, paint),
    section('The path of this change', links(record, paint), paint),
    section('What the job could do, and did', capabilityLines(record), paint),
    section('What the job can reach', credentialLines(record), paint),
    section('What an auditor asks', askLines(record), paint),
    section('Agents', agents(record), paint),
    section(
      'What was claimed, and what was found',
      record.conclusions.findings.flatMap((one) => finding(one, record.frameworks, paint)),
      paint,
    ),
    section('What this record cannot prove', gaps(record), paint),
    section('What was seen', seen(record, paint), paint),
    section('What no record of this kind can show', record.limits.map(shown), paint),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const section = (title: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : [paint('bold', title), ...lines.map((line) => `  ${line}`)]

function heading(record: EvidenceRecord, paint: Paint): readonly string[] {
  const { verdict } = record.conclusions
  const allowed = verdict.decision === 'allow'
  const blocks = blockTroubles(record).flatMap(({ title, why, remedy }) => [
    `  ${shown(title)}: ${shown(why)}`,
    `    What to do: ${shown(remedy)}`,
  ])
  return [
    `Delivery Evidence ${shown(record.id)}, sealed ${shown(timeText(record.sealedAt))}`,
    paint(allowed ? 'green' : 'red', `${allowed ? '✔' : '✖'} ${verdictSentence(verdict)}`),
    ...blocks,
    ...besideVerdict(record).map((line) => `  ${shown(line)}`),
    shown(policySentence(record)),
    gateSentence(record.settings.gate, verdict),
  ]
}

const links = ({ conclusions: { packet } }: EvidenceRecord, paint: Paint): readonly string[] => [
  pathLine(packet),
  ...packet.map(
    ({ id, state, text }) =>
      `${LINK_TITLES[id].padEnd(18)}${paint(STATE_COLOURS[state], marked(STATE_WORDS[state]).padEnd(18))}${shown(text)}`,
  ),
]

const agents = ({ conclusions }: EvidenceRecord): readonly string[] => [
  agentsSentence(conclusions.agents),
  ...agentsTold(conclusions.agents).flatMap(({ title, did, vouchedBy, where, forWhom }) => [
    shown(`${title}: ${did}${where === '' ? '' : ` ${where}`}, says ${vouchedBy}`),
    ...(forWhom === '' ? [] : [`  For ${shown(forWhom)}`]),
  ]),
]

function finding(
  { control, outcome, reasons, because, range, opinions, limits }: Finding,
  frameworks: EvidenceRecord['frameworks'],
  paint: Paint,
): readonly string[] {
  return [
    `${shown(control)}: ${paint(OUTCOME_COLOURS[outcome], marked(OUTCOME_WORDS[outcome]))}`,
    `  ${shown(because)}`,
    `  ${shown(reasonsText(reasons))}`,
    ...(range === undefined ? [] : rangeLines(range).map((line) => `  ${line}`)),
    ...opinions.map((opinion) => `  ${shown(opinionText(opinion))}`),
    ...limits.map((limit) => `  Limit: ${shown(limit)}`),
    ...supportsLines(frameworks, control).map((line) => paint('dim', `  ${shown(line)}`)),
  ]
}

function gaps(record: EvidenceRecord): readonly string[] {
  const { conclusions } = record
  const { lines, others } = missingPermissions(conclusions.gaps)
  return [
    ...conclusions.gaps.flatMap((gap) => [
      `${marked(SEVERITY_WORDS[gap.severity])}: ${shown(gap.why)}`,
      ...gapDetails(gap, record).map((line) => `  ${shown(line)}`),
      `  What to do: ${shown(gap.remedy)}`,
    ]),
    ...(lines.length > 0
      ? [
          'Permissions that would show more:',
          ...permissionsBlock(lines)
            .split('\n')
            .map((line) => `  ${line}`),
        ]
      : []),
    ...others.map((need) => `No workflow can grant this to its own token: ${shown(need)}`),
  ]
}

const seen = (record: EvidenceRecord, paint: Paint): readonly string[] =>
  factsSeen(record).flatMap(({ title, state, source, observedAt }) => [
    `${state.mark} ${shown(title)}: ${state.word}`,
    paint('dim', `  ${shown(source)}, ${shown(timeText(observedAt))}`),
  ])
