import type { Verified } from '../../model/verification.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import { type Check, refuse } from './check.ts'

/** How long before a record was sealed a trusted clock may say that it was signed: by so much a runner's clock may be fast. */
const BEFORE_MS = 60_000

/** How long after. It is signed seconds later; a clock may be slow. Who signs another day signs something else than a run's record. */
const AFTER_MS = 60 * 60_000

/** The refusal of a record that was not signed as it says of itself, or not when; undefined: it was. */
export function otherSigning({ by, timestamps }: Verified, { settings, sealedAt }: EvidenceRecord): Check | undefined {
  const { signer } = settings.signing
  if (signer !== by.signer)
    return refuse(
      'identity',
      'wrong-signer',
      `The record says that it is signed ${MANNERS[signer]}, and it was signed ${MANNERS[by.signer]}.`,
    )
  const odd = timestamps.find((time) => !isNear(Date.parse(time) - Date.parse(sealedAt)))
  if (odd === undefined) return undefined
  return refuse(
    'identity',
    'wrong-time',
    `The record says that it was sealed at ${sealedAt}, and it was signed at ${odd}: more than a minute before, or an hour after.`,
  )
}

const MANNERS = { sigstore: 'with a certificate', key: 'with a key', none: 'by nobody' } as const

const isNear = (distance: number): boolean => distance >= -BEFORE_MS && distance <= AFTER_MS
