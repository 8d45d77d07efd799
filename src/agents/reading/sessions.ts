import { createHash } from 'node:crypto'
import type { Trace } from '../../model/change.ts'
import type { Agent, Signal } from '../define.ts'
import { isKeyOf } from '../signals/match.ts'
import { isDigest, NOT_KEPT, withoutSession } from '../signals/pattern.ts'
import { trailerIn, trailerLine } from './trace.ts'

/** What can be kept of references to the sessions of agents: all, a digest by which one that is known is found again, or nothing. */
export const SESSIONS_KEPT = ['keep', 'digest', 'none'] as const
export type SessionsKept = (typeof SESSIONS_KEPT)[number]

/** References as they are kept. What is a digest already stays one. */
export const referencesKept = (references: readonly string[], how: SessionsKept): readonly string[] =>
  how === 'none' ? [] : references.map((reference) => referenceKept(reference, how))

/** A trace as it is kept: the same signals find it, and give what is left of the reference. */
export function traceKept(trace: Trace, how: SessionsKept, known: readonly Agent[]): Trace {
  if (how === 'keep') return trace
  const signals = known.flatMap((agent) => agent.signals)
  return { ...trace, value: signals.reduce((value, signal) => textKept({ ...trace, value }, signal, how), trace.value) }
}

/** Agents put the id of the session into the names of their branches: of one that begins as theirs, the beginning is kept. */
export function branchKept(name: string, how: SessionsKept, known: readonly Agent[]): string {
  const [prefix] = known.flatMap(({ signals }) =>
    signals.flatMap((signal) => (signal.on === 'branch' && name.startsWith(signal.prefix) ? signal.prefix : [])),
  )
  return prefix === undefined ? name : prefix + referenceKept(name.slice(prefix.length), how)
}

function textKept({ kind, value }: Trace, signal: Signal, how: SessionsKept): string {
  const toKeep = (reference: string) => referenceKept(reference, how)
  if (signal.on === 'trailer' && kind === 'trailer') {
    const { key, value: said } = trailerIn(value)
    return isKeyOf(signal, key) ? trailerLine(key, withoutSession(signal.value, said, toKeep)) : value
  }
  return (signal.on === 'footer' || signal.on === 'body') && signal.on === kind
    ? withoutSession(signal.line, value, toKeep)
    : value
}

function referenceKept(reference: string, how: SessionsKept): string {
  if (how === 'keep' || isDigest(reference)) return reference
  return how === 'none' ? NOT_KEPT : `sha256:${createHash('sha256').update(reference).digest('hex')}`
}
