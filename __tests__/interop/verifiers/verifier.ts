import type { Outcome } from '../command.ts'

/** A record and its bundle as files. */
export interface Signed {
  readonly record: string
  readonly bundle: string
  readonly predicateType: string
}

/** A record that a job signed with its identity, and who is expected to have done so. */
export interface Evidence extends Signed {
  /** A TrustedRoot in JSON, on one line that ends: gh reads it as one line of many. */
  readonly trustedRoot: string
  /** The workflow, as the certificate names it. */
  readonly identity: string
  readonly issuer: string
  /** `owner/name` */
  readonly repository: string
}

/** Someone else's program that says, offline and without asking us, whether the evidence is what it claims to be. */
export interface Verifier {
  readonly name: string
  verify(evidence: Evidence): Promise<Outcome>
  /** What it says when that one part of the evidence is another. A part that it does not look at is not named. */
  readonly refusals: Readonly<Partial<Record<keyof Evidence, RegExp>>>
}
