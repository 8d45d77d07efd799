import type { Verification } from '../model/verification.ts'
import { readBundle } from './bundle.ts'
import { signers } from './index.ts'
import type { Trust } from './trust.ts'

/** Whether a bundle's signature holds under that trust, and who signed what. It never throws and opens no socket. */
export async function verifyBundle(text: string, trust: Trust): Promise<Verification> {
  const read = await readBundle(text)
  return read.status === 'refused' ? read : await signers[read.signer].verify(read.bundle, trust)
}
