import { diffArrays } from 'diff'
import type { Four, Read } from './outcome.ts'

/** Most lines that one side added and removed: comparing takes longer with each. */
const MOST_EDITS = 1_000

type Texts = Omit<Four<string>, 'result'>
type Lines = Omit<Four<readonly string[]>, 'result'>

/**
 * The text that has the changes of both sides; `'conflict'` where they touch each other. Repeated lines can be matched
 * in more than one way, so what comes out otherwise when read from the end is not decided.
 */
export function mergeText({ base, ours, theirs }: Texts): Read<string> | 'conflict' {
  const lines = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) }
  const forwards = mergeLines(lines)
  const backwards = mergeLines({
    base: lines.base.toReversed(),
    ours: lines.ours.toReversed(),
    theirs: lines.theirs.toReversed(),
  })
  if (forwards === undefined || backwards === undefined) return { whyNot: 'too-much-to-read' }
  if (forwards === 'conflict') return 'conflict'
  const text = forwards.join('')
  const decided = backwards !== 'conflict' && backwards.toReversed().join('') === text
  return decided ? { is: text } : { whyNot: 'not-decided' }
}

/** Each line with its end, so that joining them gives the text again. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/).filter((line) => line !== '')

/** Lines of the base that one side has others in the place of. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** Undefined: too many edits to be compared. Changes that touch each other conflict, as they do in Git. */
function mergeLines({ base, ours, theirs }: Lines): readonly string[] | 'conflict' | undefined {
  const [one, other] = [changesOf(base, ours), changesOf(base, theirs)]
  if (one === undefined || other === undefined) return undefined
  const both = new Map([...one, ...other].map((change) => [JSON.stringify(change), change]))
  const changes = [...both.values()].sort((a, b) => a.from - b.from)
  if (changes.some(({ from }, index) => from <= (changes[index - 1]?.to ?? -1))) return 'conflict'
  const pieces = changes.map(({ from, lines }, index) => [...base.slice(changes[index - 1]?.to ?? 0, from), ...lines])
  return [...pieces.flat(), ...base.slice(changes.at(-1)?.to ?? 0)]
}

function changesOf(base: readonly string[], side: readonly string[]): readonly Change[] | undefined {
  const parts = diffArrays([...base], [...side], { maxEditLength: MOST_EDITS })
  if (parts === undefined) return undefined
  const changes: Change[] = []
  let at = 0
  for (const { added, removed, value } of parts) {
    const last = changes.at(-1)
    const to = added ? at : at + value.length
    if ((added || removed) && last?.to === at)
      changes.splice(-1, 1, { from: last.from, to, lines: [...last.lines, ...(added ? value : [])] })
    else if (added || removed) changes.push({ from: at, to, lines: added ? value : [] })
    at = to
  }
  return changes
}
