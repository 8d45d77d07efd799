import type { SignedBy, Verification } from '../../model/verification.ts'
import type { EvidenceRecord } from '../../record/schema.ts'
import type { Trust } from '../../signers/trust.ts'
import { verifyBundle } from '../../signers/verify.ts'
import { CHECK_IDS, type Check, notChecked, passed, refuse } from './check.ts'
import { checkContent, type Judges } from './content.ts'
import { checkIdentity, type Expectations } from './identity.ts'
import { checkJobLog } from './job-log.ts'
import { otherSigning } from './signing.ts'
import { checkDigest } from './statement.ts'

/** The bytes of a record and the text of its bundle; undefined: there is none. */
export interface Evidence {
  readonly record: Uint8Array | undefined
  readonly bundle: string | undefined
  /** The text of the job's log, where the record is to be compared with it. */
  readonly jobLog?: string
}

/** What came of verifying one record. */
export interface Judgement {
  readonly verified: boolean
  /** What the file says of itself, as far as it is a valid record: to be believed only when it is verified. */
  readonly record: EvidenceRecord | undefined
  readonly by: SignedBy | undefined
  readonly timestamps: readonly string[]
  /** One for every check, in their order; and one for the job's log, where there is one. */
  readonly checks: readonly Check[]
}

/** Judges one record and its bundle. Never throws on account of what they hold, and opens no socket. */
export async function judge(
  evidence: Evidence,
  trust: Trust,
  expected: Expectations,
  judges: Judges,
): Promise<Judgement> {
  const signature = evidence.bundle === undefined ? undefined : await verifyBundle(evidence.bundle, trust)
  const content = evidence.record === undefined ? withoutRecord : checkContent(evidence.record, judges)
  const digest = digestOf(evidence.record, signature, content.record)
  const identity = identityOf(signature, digest, content.record, expected)
  const own: Check[] = [checkSignature(signature), digest, identity, ...content.checks]
  const order: readonly string[] = CHECK_IDS
  const checks = [
    ...own.toSorted((a, b) => order.indexOf(a.check) - order.indexOf(b.check)),
    ...(evidence.jobLog === undefined ? [] : [checkJobLog(evidence.jobLog, content.record)]),
  ]
  const good = signature?.status === 'verified' ? signature : undefined
  return {
    verified: checks.every(({ outcome }) => outcome === 'passed'),
    record: content.record,
    by: good?.by,
    timestamps: good?.timestamps ?? [],
    checks,
  }
}

const noRecord = 'There is no record beside the bundle.'
const withoutRecord = {
  record: undefined,
  checks: (['schema', 'canonical-form', 'coherence', 'replay'] as const).map((check) => notChecked(check, noRecord)),
}

function checkSignature(signature: Verification | undefined): Check {
  if (signature === undefined)
    return refuse(
      'signature',
      'unsigned',
      'The record is unsigned: there is no bundle beside it, so anybody may have written it.',
    )
  if (signature.status === 'refused') return refuse('signature', signature.reason, signature.why)
  const { by, timestamps } = signature
  const when = timestamps.length === 0 ? 'no trusted clock says when' : `at ${timestamps.join(' and ')}`
  return passed(
    'signature',
    by.signer === 'key' ? `It holds for one of the given keys; ${when}.` : `It holds under the trusted root, ${when}.`,
  )
}

function digestOf(
  bytes: Uint8Array | undefined,
  signature: Verification | undefined,
  record: EvidenceRecord | undefined,
): Check {
  if (bytes === undefined)
    return refuse('digest', 'record-missing', 'There is a bundle and no record: what was signed is not here.')
  if (signature?.status !== 'verified')
    return notChecked('digest', 'No signature holds, so nothing says what it should be.')
  return checkDigest(signature.payload, bytes, record)
}

function identityOf(
  signature: Verification | undefined,
  digest: Check,
  record: EvidenceRecord | undefined,
  expected: Expectations,
): Check {
  if (signature?.status !== 'verified')
    return notChecked('identity', 'No signature holds, so nobody is known to have signed.')
  if (digest.outcome !== 'passed') return notChecked('identity', 'Whoever signed has not signed this record.')
  if (record === undefined)
    return notChecked('identity', 'There is no valid record that could say which run it is about.')
  return otherSigning(signature, record) ?? checkIdentity(signature.by, record, expected)
}
