import type { TrustedRoot } from '@sigstore/protobuf-specs'
import { EvidenceError, messageOf } from '../model/errors.ts'
import { type PublicKey, readPublicKey } from './public-key.ts'

/** What a verifier believes: Sigstore instances, and the keys of signers. */
export interface Trust {
  readonly roots: readonly TrustedRoot[]
  readonly keys: readonly PublicKey[]
}

/** Reads trust material: trusted roots as JSON or JSON lines, public keys as PEM. Throws an EvidenceError `VERIFY`. */
export async function readTrust(texts: {
  readonly trustedRoots: readonly string[]
  readonly keys: readonly string[]
}): Promise<Trust> {
  const roots = await Promise.all(texts.trustedRoots.map(readTrustedRoots))
  return { roots: roots.flat(), keys: texts.keys.map(readPublicKey) }
}

/** `gh attestation trusted-root` prints one root per line: https://cli.github.com/manual/gh_attestation_trusted-root */
async function readTrustedRoots(text: string): Promise<TrustedRoot[]> {
  const { TrustedRoot } = await import('@sigstore/protobuf-specs')
  try {
    const roots = documentsIn(text).map((document) => TrustedRoot.fromJSON(document))
    if (roots.some((root) => root.certificateAuthorities.length === 0)) throw new Error('it names no authority')
    return roots
  } catch (error) {
    throw new EvidenceError(
      'VERIFY',
      `The trusted root cannot be read (${messageOf(error)}).`,
      'Give a file with Sigstore trusted roots in JSON, such as `gh attestation trusted-root > trusted_root.jsonl` writes.',
      error,
    )
  }
}

function documentsIn(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  try {
    return [JSON.parse(text)]
  } catch (error) {
    if (lines.length < 2) throw error
    return lines.map((line) => JSON.parse(line))
  }
}
