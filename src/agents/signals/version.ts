import { createHash } from 'node:crypto'
import serialize from 'canonicalize'
import type { Agent } from '../define.ts'

/** The set of signals that this version of the tool brings; a change to any of them is a new date. */
export const SIGNALS_VERSION = '2026-11-27'

/** Which signals were looked for, exactly: the digest of their canonical JSON, whatever order they are listed in. */
export function signalsDigest(known: readonly Agent[]): string {
  const inOrder = known.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return `sha256:${createHash('sha256')
    .update(serialize(inOrder) ?? '')
    .digest('hex')}`
}
