import { createHash } from 'node:crypto'
import type { Digest } from '../model/world.ts'

/** An answer whose body was not read yet. */
export interface Unread {
  readonly headers: Readonly<Record<string, unknown>>
  readonly data: unknown
}

/**
 * The sha256 and the size of a file, none of which is kept; null where it is longer than that. Throws where the answer is no file:
 * the API answers in JSON, and what it leads to does not.
 */
export async function digestOf({ headers, data }: Unread, mostBytes: number): Promise<Digest | null> {
  if (!(data instanceof ReadableStream) || String(headers['content-type']).includes('json')) throw noFile()
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of data) {
    if (!(chunk instanceof Uint8Array)) throw noFile()
    bytes += chunk.byteLength
    if (bytes > mostBytes) return null
    hash.update(chunk)
  }
  if (bytes === 0) throw noFile()
  return { sha256: hash.digest('hex'), bytes }
}

const noFile = () => new TypeError('GitHub answered with something that is no file.')
