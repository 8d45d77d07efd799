import { diffArrays } from 'diff'
import type { Four, Read } from './outcome.ts'

/** Most lines that one side added and removed: comparing takes longer with each. */
const MOST_EDITS = 1_000

type Texts = Omit<Four<string>, 'result'>

/**
 * The text that has the changes of both sides; `'conflict'` where they touch each other. Repeated lines can be matched
 * in more than one way: what depends on whether a side is read from its beginning or from its end is not decided.
 */
export function mergeText(texts: Texts): Read<string> | 'conflict' {
  const [base, ours, theirs] = [linesOf(texts.base), linesOf(texts.ours), linesOf(texts.theirs)]
  const [one, other] = [readingsOf(base, ours), readingsOf(base, theirs)]
  if (one === undefined || other === undefined) return { whyNot: 'too-much-to-read' }
  const merged = new Set(one.flatMap((changes) => other.map((others) => apply(base, [...changes, ...others]))))
  const [text] = merged
  if (merged.size !== 1) return { whyNot: 'not-decided' }
  return text === undefined ? 'conflict' : { is: text }
}

/** Each line with its end, so that joining them gives the text again. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/).filter((line) => line !== '')

/** Lines of the base that one side has others in the place of. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** What a side changed, read from the beginning and from the end; undefined: too much to be compared. */
function readingsOf(base: readonly string[], side: readonly string[]): readonly (readonly Change[])[] | undefined {
  const forwards = changesOf(base, side)
  const backwards = changesOf(base.toReversed(), side.toReversed())?.map(({ from, to, lines }) => ({
    from: base.length - to,
    to: base.length - from,
    lines: lines.toReversed(),
  }))
  return forwards && backwards && [forwards, backwards]
}

/** Undefined: some changes touch each other, which conflicts in Git as well. What both sides changed alike is one change. */
function apply(base: readonly string[], all: readonly Change[]): string | undefined {
  const once = new Map(all.map((change) => [JSON.stringify(change), change]))
  const changes = [...once.values()].sort((one, other) => one.from - other.from)
  if (changes.some(({ from }, index) => from <= (changes[index - 1]?.to ?? -1))) return undefined
  const pieces = changes.map(({ from, lines }, index) => [...base.slice(changes[index - 1]?.to ?? 0, from), ...lines])
  return [...pieces.flat(), ...base.slice(changes.at(-1)?.to ?? 0)].join('')
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
