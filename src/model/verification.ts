/** Why a bundle is refused, in the order in which a bundle is looked at: a later one has come further. */
export const REFUSALS = [
  'malformed',
  'no-trust-material',
  'bad-timestamp',
  'untrusted-certificate',
  'untrusted-key',
  'not-in-log',
  'bad-signature',
] as const
export type Refusal = (typeof REFUSALS)[number]

export interface Refused {
  readonly status: 'refused'
  readonly reason: Refusal
  /** One sentence for people. */
  readonly why: string
}

/**
 * Who a Fulcio certificate was issued to: a job of GitHub Actions. Undefined: the certificate does not say.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
export interface CertificateIdentity {
  /** The workflow file that holds the job, at a ref: for GitHub the same as the build signer. */
  readonly subjectAlternativeName: string | undefined
  readonly issuer: string | undefined
  /** The workflow file that holds the job, which a started workflow may have called. */
  readonly buildSignerUri: string | undefined
  readonly buildSignerDigest: string | undefined
  readonly runnerEnvironment: string | undefined
  readonly sourceRepositoryUri: string | undefined
  readonly sourceRepositoryDigest: string | undefined
  readonly sourceRepositoryRef: string | undefined
  readonly sourceRepositoryId: string | undefined
  readonly sourceRepositoryOwnerId: string | undefined
  /** The workflow file that was started. */
  readonly buildConfigUri: string | undefined
  readonly buildConfigDigest: string | undefined
  readonly buildTrigger: string | undefined
  readonly runInvocationUri: string | undefined
  readonly sourceRepositoryVisibility: string | undefined
  readonly deploymentEnvironment: string | undefined
}

/** Who signed: the job a certificate names, or the holder of a key. */
export type SignedBy =
  | { readonly signer: 'sigstore'; readonly identity: CertificateIdentity }
  | { readonly signer: 'key'; readonly hint: string }

export interface Verified {
  readonly status: 'verified'
  readonly by: SignedBy
  /** When it was signed, by the clocks of the log and of the timestamp authority. Empty for a key. */
  readonly timestamps: readonly string[]
  /** The bytes that were signed. */
  readonly payload: Uint8Array
}

export type Verification = Verified | Refused
