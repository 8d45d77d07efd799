import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Seen, unavailable } from '../../src/model/fact.ts'
import type { GitHub } from '../../src/model/world.ts'
import { artifactsOf } from '../../src/runner/artifacts.ts'
import { connect } from '../../src/runner/github.ts'
import { ArtifactStore } from '../fakes/artifact-store.ts'
import { Loopback } from '../fakes/loopback.ts'
import { mountResults } from '../fakes/results/results.ts'
import { sampleJob } from '../fakes/sample-job.ts'
import { serverUrlOf } from '../fakes/server-url.ts'

const run = { serverUrl: 'https://github.com', repository: 'acme/shop', runId: 7001 }

/** An API of which every answer is refused. */
const refusing: GitHub = {
  get: async () => unavailable('forbidden', '403: no', ['actions: read']),
  page: async (): Promise<Seen<never>> => unavailable('unsupported', 'not asked for'),
  digest: async (): Promise<Seen<never>> => unavailable('unsupported', 'not asked for'),
  query: async (): Promise<Seen<never>> => unavailable('unsupported', 'not asked for'),
}

describe('the lifetime of an artifact', () => {
  let loopback: Loopback

  beforeEach(async () => {
    loopback = await Loopback.start()
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await loopback.close()
  })

  it('is what GitHub names, by its own clock', async () => {
    const ends: (string | null)[] = ['2026-04-01T09:30:02Z', null]
    loopback.route('GET', '/repos/acme/shop/actions/artifacts/5', () => ({
      status: 200,
      body: { id: 5, created_at: '2026-03-02T09:30:02Z', expires_at: ends.shift() },
    }))
    const { github } = await connect({ apiUrl: loopback.origin, token: 'ghs_1', repository: 'acme/shop' })
    const artifacts = artifactsOf(github, run)
    expect(await artifacts.lifetime(5)).toMatchObject({
      value: { createdAt: '2026-03-02T09:30:02Z', expiresAt: '2026-04-01T09:30:02Z' },
    })
    expect(await artifacts.lifetime(5)).toMatchObject({ reason: 'malformed' })
  })
})

describe('artifactsOf', () => {
  let loopback: Loopback
  let store: ArtifactStore
  let folder: string
  const artifacts = artifactsOf(refusing, run, 2_000)

  beforeEach(async () => {
    loopback = await Loopback.start()
    store = new ArtifactStore()
    folder = await mkdtemp(join(tmpdir(), 'artifacts-'))
    await writeFile(join(folder, 'evidence.json'), '{}')
    const { url, token } = mountResults(loopback, { store, now: () => new Date() }).runtimeFor(sampleJob)
    vi.stubEnv('ACTIONS_RESULTS_URL', url)
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', token)
    vi.stubEnv('GITHUB_SERVER_URL', serverUrlOf(loopback))
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await loopback.close()
    await rm(folder, { recursive: true })
  })

  const upload = (name: string) => artifacts.upload(name, [join(folder, 'evidence.json')], folder, 7)

  it('uploads through GitHub’s own client and tells the address for people', async () => {
    const { id, url } = await upload('evidence')
    expect(store.get(id)).toMatchObject({ name: 'evidence' })
    expect(url).toBe(`https://github.com/acme/shop/actions/runs/7001/artifacts/${id}`)
  })

  it('says what to do when the name is taken', async () => {
    await upload('evidence')
    await expect(upload('evidence')).rejects.toMatchObject({
      code: 'DELIVER',
      remedy: expect.stringContaining('Use this action once'),
    })
  })

  it('says what to do where there is no results service', async () => {
    vi.stubEnv('GITHUB_SERVER_URL', 'https://github.acme.example')
    await expect(upload('evidence')).rejects.toMatchObject({
      remedy: expect.stringContaining('GitHub Enterprise Server'),
    })
    vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '')
    await expect(upload('evidence')).rejects.toMatchObject({ remedy: expect.stringContaining('Run this as an action') })
  })

  it('gives up a service that does not answer', async () => {
    loopback.fail(() => true, 'hang')
    await expect(
      artifactsOf(refusing, run, 50).upload('evidence', [join(folder, 'evidence.json')], folder, 7),
    ).rejects.toMatchObject({
      message: 'The upload did not end within 0.05 s.',
    })
  })

  it('passes on why the end could not be read back', async () => {
    expect(await artifacts.lifetime(5)).toMatchObject({ reason: 'forbidden', needs: ['actions: read'] })
  })
})
