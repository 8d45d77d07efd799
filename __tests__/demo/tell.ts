import { LINK_TITLES, type LinkState } from '../../src/model/link.ts'
import { gateSentence, policySentence, STATE_WORDS, timeText, verdictSentence } from '../../src/reports/wording.ts'
import { endingOf } from './ending.ts'
import type { Performance } from './perform.ts'
import type { DemoStory } from './story.ts'
import { paint, paragraph, section } from './text.ts'

/** What world a story plays, in two lines. */
export const tellWorld = (name: string, { sentence, scene }: DemoStory): string =>
  `${paint('bold', name)}\n  ${paragraph(sentence, 2)}\n  ${paragraph(scene, 2)}\n`

/** How it went: the nine links, the verdict, what is missing, and who has the record now. */
export const tellPerformance = (performance: Performance): string =>
  [
    section('The path of this change', links(performance)),
    section('The verdict', verdict(performance)),
    section('What the record cannot prove', gaps(performance)),
    section('What happened in the job', job(performance)),
    section('Who has it now', sinks(performance)),
  ].join('')

const STATE_STYLES = {
  verified: 'green',
  declared: 'blue',
  inferred: 'blue',
  'not-applicable': 'dim',
  unknown: 'yellow',
  contradictory: 'red',
} as const satisfies Record<LinkState, string>

function links({ record }: Performance): readonly string[] {
  return record.conclusions.packet.map(({ id, state, text }) => {
    const { mark, word } = STATE_WORDS[state]
    const told = paint(STATE_STYLES[state], `${mark} ${word}`.padEnd(18))
    return `${LINK_TITLES[id].padEnd(18)}${told}${paragraph(text, 38)}`
  })
}

function verdict({ record }: Performance): readonly string[] {
  const { verdict } = record.conclusions
  const [style, mark] = verdict.decision === 'allow' ? (['green', '✔'] as const) : (['red', '✖'] as const)
  return [
    paint(style, `${mark} ${verdictSentence(verdict)}`),
    ...verdict.blockedBy.map(({ claim, because }) => `  ${paragraph(`${claim}: ${because}`, 6)}`),
    policySentence(record),
    gateSentence(record.settings.gate, verdict),
  ]
}

const gaps = ({ record }: Performance): readonly string[] =>
  record.conclusions.gaps.map(
    ({ why, remedy }) => `${paragraph(why, 2)}\n    ${paint('dim', paragraph(`What to do: ${remedy}`, 4))}`,
  )

/** What the runner saw, and what the step said aloud. */
function job(performance: Performance): readonly string[] {
  const { deployed, step } = endingOf(performance)
  const { main, post } = performance
  const said = [...main.annotations, ...post.annotations].map(
    ({ level, properties, message }) => `${level}: ${properties['title'] ?? ''}: ${message}`,
  )
  return [
    deployed ? 'The deploy step ran.' : `${paint('yellow', 'The deploy step did not run.')}`,
    step === 'success' ? 'Our step succeeded.' : paint('yellow', 'Our step failed, and the job with it.'),
    ...[...new Set(said)].map((line) => `  ${paragraph(line, 4)}`),
  ]
}

/** What the stores themselves hold, not what the step says of them. */
function sinks({ artifact, attestations, answered }: Performance): readonly string[] {
  const yes = paint('green', '✔')
  const no = paint('red', '✖')
  const without = (status: number | undefined) => (status === undefined ? 'not asked' : `refused, with ${status}`)
  return [
    artifact === undefined
      ? `${no} artifacts of the run: ${without(answered.artifacts)}; the record is on the disk of the runner`
      : `${yes} artifacts of the run: ${artifact.name}\n    ${artifact.size} bytes, kept until ${timeText(artifact.expiresAt.toISOString())}`,
    attestations === 0
      ? `${no} attestations of the repository: ${without(answered.attestations)}`
      : `${yes} attestations of the repository: the same bundle`,
  ]
}
