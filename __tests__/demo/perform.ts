import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { unzipSync } from 'fflate'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import { validateRecord } from '../../src/record/validate.ts'
import type { StoredArtifact } from '../fakes/artifact-store.ts'
import { type JobDescription, type JobResult, runJob } from '../fakes/runner/run-job.ts'
import type { StageResult, Step } from '../fakes/runner/step.ts'
import { type Services, startServicesFor } from '../fakes/services.ts'
import { describeWorld, type World } from '../fakes/world.ts'
import type { DemoStory } from './story.ts'

/** How a story went. */
export interface Performance {
  /** As it stands in `folder`. */
  readonly record: EvidenceRecord
  /** Record, bundle, page and trusted root. */
  readonly folder: string
  /** What the results store holds; undefined: nothing, and the files in `folder` are from the runner's disk. */
  readonly artifact: StoredArtifact | undefined
  /** How many attestations the repository has that hold the same bundle as `folder`. */
  readonly attestations: number
  /** The last status that each sink's service answered; undefined: it was not asked. */
  readonly answered: { readonly artifacts: number | undefined; readonly attestations: number | undefined }
  readonly deployed: boolean
  readonly main: StageResult
  readonly post: StageResult
  /** Who vouched for the job's identity. */
  readonly issuer: string
}

const ACTION = join(import.meta.dirname, '../..')
const MARK = 'deployed'
const DEPLOY: Step = { id: 'deploy', run: `touch "$RUNNER_TEMP/${MARK}"` }

/** Plays a story against the loopback GitHub with the `dist` that ships, and leaves the evidence in a folder. */
export async function perform(story: DemoStory, folder: string): Promise<Performance> {
  const world = describeWorld(story.world)
  const services = await startServicesFor(world)
  try {
    story.trouble?.(services)
    const { signingConfig, trustedRoot } = services.sigstore
    const job = await runJob({ job: world.job, services, actionDir: ACTION, ...layout(story, signingConfig) })
    const files = await filesOf(job)
    await fill(folder, { ...files, 'trusted-root.json': JSON.stringify(trustedRoot) })
    const performance = {
      record: recordIn(files),
      folder,
      artifact: job.artifacts[0],
      attestations: attestationsOf(world, files),
      answered: {
        artifacts: lastStatus(services, '/CreateArtifact'),
        attestations: lastStatus(services, '/attestations'),
      },
      deployed: existsSync(join(job.temp, MARK)),
      main: job.main,
      post: job.post,
      issuer: services.identity.issuer,
    }
    await job.remove()
    return performance
  } finally {
    await services.close()
  }
}

/** The job as the README lays it out: our step last and always, or first when it seals at the end of the job. */
function layout(story: DemoStory, signingConfig: object): Partial<JobDescription> {
  const env = { SIGNING_CONFIG: JSON.stringify(signingConfig) }
  const configure: Step = { run: 'printf %s "$SIGNING_CONFIG" > "$RUNNER_TEMP/signing-config.json"', env }
  const inputs = { 'sigstore-instance': '${{ runner.temp }}/signing-config.json', ...story.with }
  return story.with?.['seal'] === 'job-end'
    ? { before: [configure], with: inputs, steps: [DEPLOY] }
    : { before: [configure, DEPLOY], with: inputs, step: { if: 'always()' } }
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** What an auditor would download; what lies on the runner's disk only if nothing was delivered. */
async function filesOf({ artifacts: [artifact], main, post }: JobResult): Promise<Files> {
  if (artifact !== undefined) return unzipSync(artifact.content)
  const recordPath = post.outputs['record-path'] ?? main.outputs['record-path'] ?? ''
  if (recordPath === '') throw new Error(`the step left no record:\n${main.log}\n${post.log}`)
  const folder = dirname(recordPath)
  const names = await readdir(folder)
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])))
}

async function fill(folder: string, files: Files): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, basename(name)), content)
}

function recordIn(files: Files): EvidenceRecord {
  const validation = validateRecord(JSON.parse(textOf(files, 'evidence.json')))
  if (!validation.valid) throw new Error(`the story left no valid record: ${validation.problems.join('; ')}`)
  return validation.record
}

function attestationsOf(world: World, files: Files): number {
  const bundle: unknown = JSON.parse(textOf(files, 'evidence.sigstore.json'))
  return world.attestations.filter((stored) => isDeepStrictEqual(stored.bundle, bundle)).length
}

const lastStatus = ({ loopback }: Services, end: string): number | undefined =>
  loopback.exchanges.findLast(({ path }) => path.endsWith(end))?.status

const textOf = (files: Files, name: string): string => Buffer.from(files[name] ?? 'null').toString()
