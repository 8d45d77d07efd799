import type { Bundle } from '@sigstore/bundle'
import type { SignerId } from '../model/delivery.ts'
import type { Secret } from '../model/secret.ts'
import type { Verification } from '../model/verification.ts'
import type { Trust } from './trust.ts'

/** What a way of signing may reach for. It takes the job's token from here and nowhere else. */
export interface Materials {
  readonly serverUrl: string
  /** The job's token with the audience `sigstore`. */
  readonly identityToken: () => Promise<string>
  readonly signingKey: Secret | undefined
  readonly readText: (path: string) => Promise<string>
}

/** How long signing may take, in milliseconds. */
export interface Patience {
  readonly attempt: number
  readonly retries: number
  readonly whole: number
}

/** Two attempts of eight seconds at each service, and twenty seconds for everything. */
export const PATIENCE: Patience = { attempt: 8_000, retries: 1, whole: 20_000 }

/** One way of signing, and of checking what was signed so. */
export interface SignerDefinition<Id extends SignerId> {
  /** The file's name, and the signer's name in the record. */
  readonly id: Id
  /** Answers the Sigstore bundle (v0.3, DSSE) as JSON text, or throws an EvidenceError `SIGN`. */
  sign(statement: Uint8Array, instance: string | null, materials: Materials, patience: Patience): Promise<string>
  /** Whether the bundle's signature holds under that trust. It never throws and opens no socket. */
  verify(bundle: Bundle, trust: Trust): Promise<Verification>
}

export const defineSigner = <const Id extends SignerId>(signer: SignerDefinition<Id>): SignerDefinition<Id> => signer
