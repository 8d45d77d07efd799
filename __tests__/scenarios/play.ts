import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Finding, Gap } from '../../src/model/conclusions.ts'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import { validateRecord } from '../../src/record/validate.ts'
import type { GitHub } from '../fakes/github/server.ts'
import type { Exchange } from '../fakes/loopback.ts'
import { type JobDescription, type JobResult, runJob } from '../fakes/runner/run-job.ts'
import { type Services, startServicesFor } from '../fakes/services.ts'
import type { WorldDescription } from '../fakes/world/description.ts'
import { describeWorld, type World } from '../fakes/world.ts'

/** A story: a world in a few lines, the inputs of the step, and what else is special about the job. */
export interface Story {
  readonly world?: WorldDescription
  readonly with?: Readonly<Record<string, string>>
  readonly job?: Partial<Omit<JobDescription, 'job' | 'services' | 'actionDir' | 'with'>>
  /** What is changed in the services before the job starts. */
  readonly trouble?: (services: Services & { readonly github: GitHub }) => void
}

/** How a story went, with the record that it left. */
export interface Played extends JobResult {
  readonly record: EvidenceRecord
  /** The files of the artifact by name; empty when none was uploaded. */
  readonly files: Readonly<Record<string, string>>
  readonly summary: string
  /** What was written by whom ever: log, summary, outputs, files. */
  readonly everything: string
  /** The world as the job left it. */
  readonly world: World
  /** Requests to whatever service, in order. */
  readonly exchanges: readonly Exchange[]
  readonly issuer: string
  readonly trustedRoot: object
}

const ACTION = resolve(import.meta.dirname, '../..')

/** Plays a story against the loopback GitHub with the `dist` that ships. */
export async function play(story: Story): Promise<Played> {
  const world = describeWorld(story.world ?? {})
  const services = await startServicesFor(world)
  try {
    story.trouble?.(services)
    return await playJob(world, services, story)
  } finally {
    await services.close()
  }
}

/** Plays the job under test of a world that these services show; more may happen in it later, and another job be played. */
export async function playJob(world: World, services: Services, story: Pick<Story, 'with' | 'job'>): Promise<Played> {
  const { job } = world
  const config = {
    [SIGNING_CONFIG]: JSON.stringify(services.sigstore.signingConfig),
    [TRUSTED_ROOT]: JSON.stringify(services.sigstore.trustedRoot),
  }
  const write = `printf '%s' "$${SIGNING_CONFIG}" > "$RUNNER_TEMP/config.json"; printf '%s' "$${TRUSTED_ROOT}" > "$RUNNER_TEMP/root.json"`
  const before = [...(story.job?.before ?? []), { run: write, env: config }]
  const files = {
    'sigstore-instance': '${{ runner.temp }}/config.json',
    'trusted-root': '${{ runner.temp }}/root.json',
  }
  const inputs = { ...files, ...story.with }
  const result = await runJob({ ...story.job, before, job, services, actionDir: ACTION, with: inputs })
  return { ...(await told(result, services)), world }
}

const SIGNING_CONFIG = 'SIGNING_CONFIG'
const TRUSTED_ROOT = 'TRUSTED_ROOT'

async function told(result: JobResult, services: Services): Promise<Omit<Played, 'world'>> {
  const [artifact] = result.artifacts
  const zip = artifact === undefined ? {} : unzipSync(artifact.content)
  const files = Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const outputs = { ...result.main.outputs, ...result.post.outputs }
  const path = outputs['record-path']
  const text = path === undefined ? undefined : await readFile(path, 'utf8')
  const summary = `${result.main.summary}${result.post.summary}`
  const logs = `${result.main.log}${result.post.log}`
  return {
    ...result,
    record: recordIn(text ?? 'null'),
    files,
    summary,
    everything: [logs, summary, JSON.stringify(outputs), text ?? '', ...Object.values(files)].join('\n'),
    exchanges: services.loopback.exchanges,
    issuer: services.identity.issuer,
    trustedRoot: services.sigstore.trustedRoot,
  }
}

function recordIn(text: string): EvidenceRecord {
  const validation = validateRecord(JSON.parse(text))
  if (!validation.valid) throw new Error(`the story left no valid record: ${validation.problems.join('; ')}`)
  return validation.record
}

/** What was found of a claim in a record. */
export const findingOf = (record: EvidenceRecord, claim: string): Finding | undefined =>
  record.conclusions.findings.find(({ control }) => control === claim)

/** A gap of a record, by its id. */
export const gapOf = (record: EvidenceRecord, id: string): Gap | undefined =>
  record.conclusions.gaps.find((gap) => gap.id === id)
