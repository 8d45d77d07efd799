import { createHash } from 'node:crypto'
import serialize from 'canonicalize'

/** The one text that stands for a JSON value: RFC 8785, so that the same value always has the same digest. */
export function canonicalize(value: unknown): string {
  const text = serialize(value)
  if (text === undefined) throw new TypeError('only a JSON value has a canonical form')
  return text
}

/** `sha256:` and the hex digest of a value's canonical JSON. */
export const digestOf = (value: unknown): string =>
  `sha256:${createHash('sha256').update(canonicalize(value)).digest('hex')}`
