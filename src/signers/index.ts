import { key } from './key.ts'
import { sigstore } from './sigstore.ts'

/** Every way of signing, by id. */
export const signers = {
  key: key,
  sigstore: sigstore,
} as const
