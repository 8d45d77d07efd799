import { hash } from 'node:crypto'
import { messageOf } from '../model/errors.ts'
import { absent, observed, type Seen, unavailable } from '../model/fact.ts'
import type { TrustedRoots } from '../model/world.ts'
import { readTrust } from './trust.ts'
import { verifyBundle } from './verify.ts'

/** The trusted roots in a file; absent where none is named. A file that is not there, or holds none, is trouble. */
export async function openTrustedRoots(
  path: string | undefined,
  readText: (path: string) => Promise<string>,
): Promise<Seen<TrustedRoots>> {
  if (path === undefined) return absent()
  try {
    const text = await readText(path)
    const trust = await readTrust({ trustedRoots: [text], keys: [] })
    return observed({ sha256: hash('sha256', text), verify: (bundle) => verifyBundle(bundle, trust) })
  } catch (error) {
    return unavailable('not-found', messageOf(error))
  }
}
