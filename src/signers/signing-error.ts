import { EvidenceError, messageOf } from '../model/errors.ts'

/** Ends in an error when `work` takes longer than that many milliseconds. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const seconds = Math.ceil(milliseconds / 1000)
  const timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), milliseconds)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

const trouble = new Map<unknown, { readonly what: string; readonly remedy: string }>([
  [
    'IDENTITY_TOKEN_READ_ERROR',
    {
      what: 'The job could not get an identity token',
      remedy: 'Give the job `id-token: write` in its `permissions:`, and see whether GitHub Actions has an incident.',
    },
  ],
  [
    'CA_CREATE_SIGNING_CERTIFICATE_ERROR',
    {
      what: 'Fulcio gave no certificate for the job',
      remedy:
        'Run the job again. If it goes on: is the instance reachable from this runner, and does it accept tokens of this server?',
    },
  ],
  [
    'TLOG_CREATE_ENTRY_ERROR',
    {
      what: 'The transparency log did not take the signature',
      remedy: 'Run the job again; see https://status.sigstore.dev.',
    },
  ],
  [
    'TSA_CREATE_TIMESTAMP_ERROR',
    { what: 'The timestamp authority gave no timestamp', remedy: 'Run the job again when the authority answers.' },
  ],
])

/** Error of @sigstore/sign in our words. That of a token it can't parse would quote the token, so it is not repeated. */
export function signingError(error: unknown): EvidenceError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'IDENTITY_TOKEN_PARSE_ERROR') {
    const remedy = 'Run the job again; if it goes on, report what issues the tokens of this server.'
    return new EvidenceError('SIGN', 'The identity token of the job is not a JSON Web Token with a subject.', remedy)
  }
  const known = trouble.get(code)
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (known !== undefined) return new EvidenceError('SIGN', `${known.what} (${messageOf(cause)}).`, known.remedy, cause)
  return new EvidenceError('SIGN', `Sigstore did not sign (${messageOf(error)}).`, 'Run the job again.', error)
}
