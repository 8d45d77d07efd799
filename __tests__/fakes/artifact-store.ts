/** One uploaded artifact, as the results service finalised it. */
export interface StoredArtifact {
  readonly id: number
  readonly name: string
  /** Bytes, as stored. */
  readonly size: number
  /** `sha256:` and hex, of the stored bytes. */
  readonly digest: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly content: Buffer
  /** The run that uploaded it; the world's own run when left out. */
  readonly runId?: number
}

/** The artifacts of a repository: the results service adds, the REST API lists. */
export class ArtifactStore {
  readonly #artifacts = new Map<number, StoredArtifact>()

  add(artifact: StoredArtifact): void {
    this.#artifacts.set(artifact.id, artifact)
  }

  get(id: number): StoredArtifact | undefined {
    return this.#artifacts.get(id)
  }

  /** Newest first, as GitHub lists them. */
  list(): StoredArtifact[] {
    return [...this.#artifacts.values()].sort((a, b) => b.id - a.id)
  }

  delete(id: number): boolean {
    return this.#artifacts.delete(id)
  }
}
