import type { Seen } from './fact.ts'

/** An artifact as GitHub took it. */
export interface UploadedArtifact {
  readonly id: number
  /** Its address for people. */
  readonly url: string
}

/** How long GitHub keeps an artifact, by its own clock. */
export interface ArtifactLifetime {
  readonly createdAt: string
  readonly expiresAt: string
}

/** The artifacts of this run. */
export interface Artifacts {
  /** Throws an EvidenceError when GitHub did not take it. Days undefined: as long as the repository keeps artifacts. */
  upload(
    name: string,
    files: readonly string[],
    folder: string,
    retentionDays: number | undefined,
  ): Promise<UploadedArtifact>
  /** What was granted, which can be less than what was asked for. */
  lifetime(id: number): Promise<Seen<ArtifactLifetime>>
}

/** An attestation as GitHub took it. */
export interface StoredAttestation {
  readonly id: number
  /** Its address for people. */
  readonly url: string
}

/** The attestations of this repository. */
export interface Attestations {
  store(bundle: string): Promise<Seen<StoredAttestation>>
}

/** What destinations may use of the world. */
export interface SinkPorts {
  readonly artifacts: Artifacts
  readonly attestations: Attestations
  /** Days that were asked for; undefined: as long as the repository keeps artifacts. */
  readonly retentionDays: number | undefined
}
