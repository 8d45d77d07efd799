import type { GapFound } from './conclusions.ts'

/** The ways of signing. */
export const SIGNER_IDS = ['sigstore', 'key'] as const
export type SignerId = (typeof SIGNER_IDS)[number]

/** What became of signing. */
export type Signing =
  | { readonly status: 'signed'; readonly signer: SignerId; readonly bundle: string }
  | { readonly status: 'unsigned'; readonly why: string; readonly remedy: string }

/** The files that a record is delivered as, side by side in one folder. */
export interface Evidence {
  /** Name of the artifact: environment, run, attempt and job, so that no two jobs collide. */
  readonly name: string
  readonly folder: string
  readonly recordPath: string
  readonly recordDigest: string
  /** The canonical JSON of the record. */
  readonly recordText: string
  /** Absent when the record could not be signed. */
  readonly bundlePath: string | undefined
  readonly bundle: string | undefined
  readonly pagePath: string
}

/** What a destination did with the evidence. */
export type Receipt =
  | {
      readonly sink: string
      readonly status: 'taken'
      readonly id: string
      readonly url: string | undefined
      /** When the destination will drop it; undefined: it did not say. */
      readonly expiresAt: string | undefined
      readonly gaps: readonly GapFound[]
    }
  | {
      readonly sink: string
      /** `forbidden`: the token lacks a permission. `skipped`: nothing here for this sink. `failed`: anything else. */
      readonly status: 'forbidden' | 'skipped' | 'failed'
      readonly why: string
      readonly remedy: string
    }

/** How the record left the job. */
export interface Delivery {
  readonly evidence: Evidence
  readonly signing: Signing
  readonly receipts: readonly Receipt[]
  /** Whether a sink that keeps the record itself took it. */
  readonly delivered: boolean
}
