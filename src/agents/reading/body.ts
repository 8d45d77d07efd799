import type { Trace } from '../../model/change.ts'
import type { Agent } from '../define.ts'
import { agents } from '../index.ts'
import { find } from '../signals/pattern.ts'
import { cutOut } from './cut-out.ts'

/** GitHub allows 65,536 characters; of more, only the beginning is read. */
const LONGEST = 70_000

/** Selects from a pull request's description the beginnings of lines that some agent's signal matches, and nothing else. */
export function tracesInBody(body: string | null, known: readonly Agent[] = agents): readonly Trace[] {
  const patterns = known.flatMap(({ signals }) =>
    signals.flatMap((signal) => (signal.on === 'body' ? signal.line : [])),
  )
  const values = spokenLines((body ?? '').slice(0, LONGEST)).flatMap((line) =>
    patterns.flatMap((pattern) => find(pattern, line)?.[0] ?? []),
  )
  return [...new Set(values)].map((value) => cutOut({ kind: 'body', value }))
}

/** Lines that are the writer's own words: not quoted, not indented, not within a fence of code. */
function spokenLines(body: string): readonly string[] {
  let fenced = false
  return body.split(/\r?\n/).filter((line) => {
    const isFence = /^ {0,3}(?:```|~~~)/.test(line)
    if (isFence) fenced = !fenced
    return !isFence && !fenced
  })
}
