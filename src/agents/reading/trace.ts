import type { Role } from '../../model/attribution.ts'
import type { Trace } from '../../model/change.ts'
import type { Agent } from '../define.ts'
import { type Hit, hits, inLine, inTrailer, ofAddress } from '../signals/match.ts'
import type { Trailer } from './closing.ts'

/**
 * Where a trace was seen. The first four are addresses; a credit is one in another trailer than `Co-authored-by`.
 * A name is the end of an author's or committer's; a trailer's key stands without its value; a footer, a line among the trailers; body, a pull request's description.
 */
export const TRACE_KINDS = [
  'author',
  'committer',
  'co-author',
  'credit',
  'name',
  'trailer',
  'trailer-key',
  'footer',
  'body',
] as const
export type TraceKind = (typeof TRACE_KINDS)[number]

/** A trailer as a trace holds it, and the same read back. */
export const trailerLine = (key: string, value: string): string => `${key}: ${value}`
export function trailerIn(line: string): Trailer {
  const [key = '', ...rest] = line.split(': ')
  return { key, value: rest.join(': ') }
}

/**
 * What the known agents' signals say to something that was read: the one rule by which facts keep a trace and
 * judgements recognise it again. Text that gives no hit is never kept.
 */
export function hitsOf({ kind, value }: Trace, known: readonly Agent[]): readonly Hit[] {
  switch (kind) {
    case 'author':
    case 'committer':
    case 'co-author':
      return hitsOfAddress(value, kind, known)
    case 'credit':
      return hitsOfAddress(value, 'co-author', known)
    case 'name':
      return hits(known, 'co-author', (signal) => (signal.on === 'name' && signal.suffix === value ? {} : undefined))
    case 'trailer-key':
      return hits(known, 'co-author', (signal) =>
        signal.on === 'trailer-key' && signal.key === value ? {} : undefined,
      )
    case 'footer':
    case 'body':
      return hits(known, 'co-author', (signal) => inLine(signal, kind, value))
    case 'trailer': {
      const { key, value: said } = trailerIn(value)
      return hits(known, 'co-author', (signal) => inTrailer(signal, key, said))
    }
    default:
      return []
  }
}

/** Nobody but its writer vouches for an address. */
function hitsOfAddress(address: string, role: Role, known: readonly Agent[]): readonly Hit[] {
  const matches = ofAddress(address)
  return hits(known, role, (signal) => (matches(signal) ? { tier: 'author' } : undefined))
}
