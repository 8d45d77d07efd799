import type { Trace } from '../../model/change.ts'
import type { Agent } from '../define.ts'
import { type Closing, closingOf } from './closing.ts'
import { cutOut } from './cut-out.ts'
import { hitsOf, type TraceKind, trailerLine } from './trace.ts'

/** A person as git writes one; null where it was not told. */
export interface Person {
  readonly name: string | null
  readonly email: string | null
}

/** What is read of a commit; of it, only traces are kept. */
export interface CommitText {
  readonly message: string
  readonly author: Person
  readonly committer: Person
  /** When the author wrote it, in ISO 8601: some signals said nothing for a time. */
  readonly authoredAt: string
}

/** Trailers in which agents are named beside co-authors; what they are named for is the same. */
const CREDITS = ['assisted-by', 'generated-by', 'co-developed-by', 'ai-assisted-by', 'signed-off-by']
const CO_AUTHOR = 'co-authored-by'
const ADDRESS = /<([^<>\s]{1,254})>$/

/** Selects from a commit what some agent's signal matches, and nothing else: no other text, name or address. */
export function tracesInCommit(commit: CommitText, known: readonly Agent[]): readonly Trace[] {
  const closing = closingOf(commit.message)
  const traces = [
    ...inPerson('author', commit.author, known),
    ...inPerson('committer', commit.committer, known),
    ...addressesIn(closing, [CO_AUTHOR]).map((value) => ({ kind: 'co-author', value })),
    ...addressesIn(closing, CREDITS).map((value) => ({ kind: 'credit', value })),
    ...closing.trailers.map(({ key, value }) => ({ kind: 'trailer', value: trailerLine(key, value) })),
    ...closing.trailers.map(({ key }) => ({ kind: 'trailer-key', value: key.toLowerCase() })),
    ...closing.others.map((value) => ({ kind: 'footer', value })),
  ]
  return distinct(traces.filter((trace) => says(trace, commit.authoredAt, known))).map(cutOut)
}

const addressesIn = ({ trailers }: Closing, keys: readonly string[]): readonly string[] =>
  trailers
    .filter(({ key }) => keys.includes(key.toLowerCase()))
    .flatMap(({ value }) => ADDRESS.exec(value)?.[1]?.toLowerCase() ?? [])

function inPerson(kind: TraceKind, { name, email }: Person, known: readonly Agent[]): readonly Trace[] {
  const suffixes = known.flatMap(({ signals }) =>
    signals.flatMap((signal) => (signal.on === 'name' ? signal.suffix : [])),
  )
  const named = suffixes.filter((suffix) => name?.endsWith(` ${suffix}`))
  return [{ kind, value: email?.toLowerCase() ?? '' }, ...named.map((value) => ({ kind: 'name', value }))]
}

/** Whether a signal matches that was not void when the commit was written. */
const says = (trace: Trace, authoredAt: string, known: readonly Agent[]): boolean =>
  hitsOf(trace, known).some(({ signal }) => {
    const period = signal.on === 'address' ? signal.void : undefined
    const at = Date.parse(authoredAt)
    return period === undefined || at < Date.parse(period.from) || at >= Date.parse(period.until)
  })

const distinct = (traces: readonly Trace[]): readonly Trace[] => [
  ...new Map(traces.map((trace) => [JSON.stringify([trace.kind, trace.value]), trace])).values(),
]
