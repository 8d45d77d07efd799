import { createHash } from 'node:crypto'
import type { ArtifactStore, StoredArtifact } from '../artifact-store.ts'
import type { Job } from '../job.ts'
import type { Reply } from '../loopback.ts'
import type { BlobStorage } from './blob.ts'
import { backendIdsOf } from './runtime-token.ts'

/** A twirp request, whose members are text in JSON whatever their type. */
export type Message = Readonly<Record<string, string>>

interface Entry {
  readonly name: string
  readonly mimeType: string
  readonly blob: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** Set when finalised. */
  id?: number
}

const day = 24 * 60 * 60 * 1000

/** The artifacts of one attempt of a run, as the results service keeps them while the run goes on. */
export class ArtifactService {
  readonly #entries = new Map<string, Entry>()
  readonly #store: ArtifactStore
  readonly #blobs: BlobStorage
  readonly #now: () => Date

  constructor(options: { store: ArtifactStore; blobs: BlobStorage; now: () => Date }) {
    this.#store = options.store
    this.#blobs = options.blobs
    this.#now = options.now
  }

  create(request: Message, job: Job): Reply {
    const name = request['name'] ?? ''
    if (this.#entries.has(name))
      return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
    const createdAt = this.#now()
    const latest = createdAt.getTime() + job.retentionDays * day
    const asked = Date.parse(request['expires_at'] ?? '')
    const expiresAt = new Date(Number.isNaN(asked) ? latest : Math.min(asked, latest))
    const { url, id: blob } = this.#blobs.uploadUrl()
    const mimeType = request['mime_type'] ?? 'application/zip'
    this.#entries.set(name, { name, mimeType, blob, createdAt, expiresAt })
    return { status: 200, body: { ok: true, signed_upload_url: url } }
  }

  finalize(request: Message, job: Job): Reply {
    const entry = this.#entries.get(request['name'] ?? '')
    const content = entry === undefined ? undefined : this.#blobs.contentOf(entry.blob)
    if (entry === undefined || content === undefined) return notFound
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
    if (request['hash'] !== undefined && request['hash'] !== digest)
      return twirpError(400, 'invalid_argument', 'the hash does not match the uploaded content')
    if (request['size'] !== String(content.length))
      return twirpError(400, 'invalid_argument', 'the size does not match the uploaded content')
    const id = (this.#store.list()[0]?.id ?? 5000) + 1
    entry.id = id
    const { name, createdAt, expiresAt } = entry
    this.#store.add({ id, name, size: content.length, digest, createdAt, expiresAt, content, runId: job.runId })
    return { status: 200, body: { ok: true, artifact_id: String(id) } }
  }

  list(request: Message, job: Job): Reply {
    const { run, job: jobId } = backendIdsOf(job)
    const artifacts = this.#finished()
      .filter(({ name }) => (request['name_filter'] ?? name) === name)
      .filter(({ id }) => (request['id_filter'] ?? String(id)) === String(id))
      .map(({ id, name, size, createdAt, digest }) => ({
        workflow_run_backend_id: run,
        workflow_job_run_backend_id: jobId,
        database_id: String(id),
        name,
        size: String(size),
        created_at: createdAt.toISOString(),
        digest,
      }))
    return { status: 200, body: { artifacts } }
  }

  signedUrl(request: Message): Reply {
    const artifact = this.#finished().find(({ name }) => name === request['name'])
    if (artifact === undefined) return notFound
    const type = this.#entries.get(artifact.name)?.mimeType ?? 'application/zip'
    const fileName = type === 'application/zip' ? `${artifact.name}.zip` : artifact.name
    return { status: 200, body: { signed_url: this.#blobs.downloadUrl(artifact.content, type, fileName) } }
  }

  delete(request: Message): Reply {
    const artifact = this.#finished().find(({ name }) => name === request['name'])
    if (artifact === undefined) return notFound
    this.#entries.delete(artifact.name)
    this.#store.delete(artifact.id)
    return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } }
  }

  #finished(): StoredArtifact[] {
    return [...this.#entries.values()].flatMap(({ id }) => (id === undefined ? [] : (this.#store.get(id) ?? [])))
  }
}

export function twirpError(status: number, code: string, msg: string): Reply {
  return { status, body: { code, msg } }
}

const notFound = twirpError(404, 'not_found', 'artifact not found')
