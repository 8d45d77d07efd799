import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DefaultArtifactClient, type UploadArtifactOptions, type UploadArtifactResponse } from '@actions/artifact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ArtifactStore } from '../artifact-store.ts'
import { Loopback } from '../loopback.ts'
import { sampleJob } from '../sample-job.ts'
import { serverUrlOf } from '../server-url.ts'
import { mountResults } from './results.ts'

const day = 24 * 60 * 60 * 1000

describe('the results service', () => {
  let loopback: Loopback
  let store: ArtifactStore
  let folder: string

  beforeEach(async () => {
    loopback = await Loopback.start()
    store = new ArtifactStore()
    folder = await mkdtemp(join(tmpdir(), 'results-'))
    const { url, token } = mountResults(loopback, { store, now: () => new Date() }).runtimeFor(sampleJob)
    vi.stubEnv('ACTIONS_RESULTS_URL', url)
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', token)
    vi.stubEnv('GITHUB_SERVER_URL', serverUrlOf(loopback))
    vi.stubEnv('GITHUB_WORKSPACE', folder)
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await loopback.close()
    await rm(folder, { recursive: true })
  })

  const client = new DefaultArtifactClient()

  async function upload(
    name: string,
    content: string | Buffer,
    options: UploadArtifactOptions = {},
  ): Promise<UploadArtifactResponse> {
    const file = join(folder, name)
    await writeFile(file, content)
    return await client.uploadArtifact(name, [file], folder, options)
  }

  it('takes an artifact from GitHub’s own client and stores its bytes, digest and expiry', async () => {
    const { id, digest } = await upload('record.json', '{"verdict":"allow"}', { skipArchive: true, retentionDays: 7 })
    const artifact = store.get(id ?? 0)
    expect(artifact).toMatchObject({ name: 'record.json', size: 19, digest: `sha256:${digest}`, runId: 7001 })
    expect(artifact?.content.toString()).toBe('{"verdict":"allow"}')
    expect(Math.abs((artifact?.expiresAt.getTime() ?? 0) - Date.now() - 7 * day)).toBeLessThan(day / 12)
  })

  it('puts the blocks of a large file together in the order of the block list', async () => {
    const content = Buffer.alloc(20_000_000, 'evidence ')
    const { id } = await upload('large.bin', content, { skipArchive: true })
    expect(store.get(id ?? 0)?.content.equals(content)).toBe(true)
  })

  it('keeps nothing longer than the job may', async () => {
    vi.stubEnv('GITHUB_RETENTION_DAYS', '')
    const { id } = await upload('record', 'text', { retentionDays: 400 })
    const artifact = store.get(id ?? 0)
    expect(artifact?.expiresAt.getTime()).toBe((artifact?.createdAt.getTime() ?? 0) + 90 * day)
  })

  it('gives a name once per attempt, and again after the artifact was deleted', async () => {
    await upload('record', 'first')
    await expect(upload('record', 'second')).rejects.toThrow('(409) Conflict')
    await client.deleteArtifact('record')
    const { id } = await upload('record', 'third')
    expect(store.list().map((artifact) => artifact.id)).toEqual([id])
  })

  it('lists and gives back what it holds', async () => {
    const { id } = await upload('record', 'the text')
    const { artifacts } = await client.listArtifacts()
    expect(artifacts).toMatchObject([{ id, name: 'record', digest: store.get(id ?? 0)?.digest }])
    const path = join(folder, 'down')
    await client.downloadArtifact(id ?? 0, { path, expectedHash: artifacts[0]?.digest ?? '' })
    expect(await readFile(join(path, 'record'), 'utf8')).toBe('the text')
  })

  it('refuses a hash that is not that of the bytes', async () => {
    const service = `${loopback.origin}/twirp/github.actions.results.api.v1.ArtifactService`
    const call = async (method: string, message: Record<string, string>): Promise<Response> => {
      const headers = { authorization: `Bearer ${process.env['ACTIONS_RUNTIME_TOKEN']}` }
      const ids = { workflow_run_backend_id: 'run-7001-1', workflow_job_run_backend_id: 'job-9001' }
      return await fetch(`${service}/${method}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...ids, ...message }),
      })
    }
    const created: unknown = await (await call('CreateArtifact', { name: 'x', version: '7' })).json()
    const url = /"(http[^"]+)"/.exec(JSON.stringify(created))?.[1] ?? ''
    await fetch(url, { method: 'PUT', body: 'bytes' })
    const answer = await call('FinalizeArtifact', { name: 'x', size: '5', hash: `sha256:${'0'.repeat(64)}` })
    expect(answer.status).toBe(400)
    expect(store.list()).toEqual([])
  })
})
