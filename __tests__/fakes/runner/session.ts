import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TokenRequest } from '../identity/issuer.ts'
import type { Job } from '../job.ts'
import type { Runtime } from '../results/results.ts'
import type { Services } from '../services.ts'
import { Masks } from './commands.ts'
import type { DeclaredArtifact } from './declared-artifacts.ts'
import type { JobStatus } from './expressions.ts'
import type { Outcome } from './step.ts'
import { layOutWorker } from './worker.ts'

/** What a step shows to later steps in the `steps` context. */
export interface StepRecord {
  readonly outputs: Readonly<Record<string, string>>
  readonly outcome: Outcome
  readonly conclusion: Outcome
}

/** What GitHub tells the runner at the start of a job, beyond the job itself. */
export interface JobSetting {
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  readonly needs?: Readonly<Record<string, unknown>>
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly strategy?: Readonly<Record<string, unknown>>
  /** The inputs of a workflow started by hand or by another. */
  readonly inputs?: Readonly<Record<string, unknown>>
}

/** One job under way: what its steps share. */
export interface Session {
  readonly job: Job
  readonly services: Services
  readonly setting: JobSetting
  readonly temp: string
  readonly workspace: string
  readonly toolCache: string
  readonly runtime: Runtime
  readonly tokenRequest: TokenRequest | undefined
  readonly orchestrationId: string
  readonly masks: Masks
  /** The job's `env` and what steps wrote to GITHUB_ENV. */
  readonly env: Record<string, string>
  /** What steps wrote to GITHUB_PATH, the last first. */
  readonly path: string[]
  readonly steps: Record<string, StepRecord>
  readonly artifacts: DeclaredArtifact[]
  /** The runner's worker, which starts every step; undefined: this process does. */
  readonly worker: string | undefined
  status: JobStatus
  remove(): Promise<void>
}

/** Lays out a runner's folders for a job; the secrets it knows from the start are masked. */
export async function openSession(job: Job, services: Services, setting: JobSetting): Promise<Session> {
  const root = await mkdtemp(join(tmpdir(), 'runner-'))
  const name = job.repository.slice(job.repository.indexOf('/') + 1)
  const [temp, workspace, toolCache] = [join(root, '_temp'), join(root, name, name), join(root, '_tool')]
  for (const folder of [join(temp, '_github_workflow'), workspace, toolCache]) await mkdir(folder, { recursive: true })
  await writeFile(join(temp, '_github_workflow', 'event.json'), JSON.stringify(job.event, null, 2))
  const runtime = services.results.runtimeFor(job)
  const tokenRequest = services.identity.requestFor(job)
  const masks = new Masks()
  const secrets = [job.token, runtime.token, tokenRequest?.token ?? '', ...Object.values(setting.secrets ?? {})]
  for (const secret of secrets) masks.add(secret)
  return {
    ...{ job, services, setting, temp, workspace, toolCache, runtime, tokenRequest, masks },
    orchestrationId: `${randomUUID()}.${job.jobKey}.__default`,
    env: { ...setting.env },
    path: [],
    steps: {},
    artifacts: [],
    worker: await layOutWorker(root, job),
    status: 'success',
    remove: async () => await rm(root, { recursive: true, force: true }),
  }
}
