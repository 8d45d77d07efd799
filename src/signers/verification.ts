import { messageOf } from '../model/errors.ts'
import type { Refusal, Refused } from '../model/verification.ts'

export const refused = (reason: Refusal, why: string): Refused => ({ status: 'refused', reason, why })

const sentences: Readonly<Record<Exclude<Refusal, 'malformed'>, string>> = {
  'no-trust-material': 'There is nothing to check the signature against',
  'untrusted-certificate': 'The signing certificate does not chain to a trusted authority',
  'untrusted-key': 'The signing key is not one of those given',
  'bad-timestamp': 'No trusted clock says when it was signed',
  'not-in-log': 'The transparency log entry is missing or does not belong to this signature',
  'bad-signature': 'The signature does not belong to this statement: one of them was changed',
}

/** Errors of @sigstore/verify by their code. https://github.com/sigstore/sigstore-js/blob/main/packages/verify/src/error.ts */
const reasons: ReadonlyMap<unknown, Exclude<Refusal, 'malformed'>> = new Map([
  ['CERTIFICATE_ERROR', 'untrusted-certificate'],
  ['PUBLIC_KEY_ERROR', 'untrusted-key'],
  ['TIMESTAMP_ERROR', 'bad-timestamp'],
  ['SIGNATURE_ERROR', 'bad-signature'],
  ['TLOG_ERROR', 'not-in-log'],
  ['TLOG_BODY_ERROR', 'not-in-log'],
  ['TLOG_INCLUSION_PROOF_ERROR', 'not-in-log'],
  ['TLOG_INCLUSION_PROMISE_ERROR', 'not-in-log'],
  ['TLOG_MISSING_INCLUSION_ERROR', 'not-in-log'],
])

/** What the library threw, as a refusal; what it did not foresee (a plain Error) means that the bundle is malformed. */
export function refusalOf(error: unknown): Refused {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const reason = reasons.get(code)
  if (reason === undefined) return refused('malformed', `The bundle cannot be understood (${messageOf(error)}).`)
  return refused(reason, `${sentences[reason]} (${messageOf(error)}).`)
}
