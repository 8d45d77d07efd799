import type { KeyObject } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PREDICATE_TYPE } from '../../src/model/identifiers.ts'
import type { Job } from '../fakes/job.ts'
import { Loopback } from '../fakes/loopback.ts'
import { runJob } from '../fakes/runner/run-job.ts'
import { type Services, startServicesFor } from '../fakes/services.ts'
import { mountSigstore, type SigstoreInstance } from '../fakes/sigstore/sigstore.ts'
import { describeWorld } from '../fakes/world.ts'
import { evidenceIn } from './evidence-in.ts'
import type { Evidence, Signed } from './verifiers/verifier.ts'

const actionDir = join(import.meta.dirname, '..', '..')

/** What gh knows GitHub by; certificates must call it so for gh to read them. */
const serverUrl = 'https://github.com'

/** Jobs in which our action, as it is released, records and signs. Every record lies in a folder of its own below `folder`. */
export interface SigningRun {
  readonly folder: string
  /** Signed with the job's identity, and logged. */
  signKeyless(): Promise<Evidence>
  /** As GitHub's own instance does for private repositories: no transparency log, only the clock of a timestamp authority. */
  signWithoutLog(): Promise<Evidence>
  signWithKey(key: KeyObject): Promise<Signed>
  /** The trusted root of some other Sigstore instance. */
  otherRoot(): Promise<string>
  end(): Promise<void>
}

/** Makes a folder for such jobs. */
export async function startSigningRun(): Promise<SigningRun> {
  const folder = await mkdtemp(join(tmpdir(), 'signing-'))
  const write = async (name: string, content: object): Promise<string> => {
    const path = join(await mkdtemp(join(folder, 'file-')), name)
    await writeFile(path, `${JSON.stringify(content)}\n`)
    return path
  }
  const keyless = async (offered: (instance: SigstoreInstance) => SigstoreInstance): Promise<Evidence> =>
    await withJob(folder, async ({ job, services, sign }) => {
      const sigstore = await Loopback.start()
      const instance = offered(
        await mountSigstore(sigstore, { issuer: services.identity, now: () => new Date(), serverUrl }),
      )
      const config = await write('signing-config.json', instance.signingConfig)
      const signed = await sign({ signer: 'sigstore', 'sigstore-instance': config })
      await sigstore.close()
      const trustedRoot = await write('trusted-root.jsonl', instance.trustedRoot)
      const { repository, workflowRef } = job
      return {
        ...signed,
        trustedRoot,
        repository,
        identity: `${serverUrl}/${workflowRef}`,
        issuer: services.identity.issuer,
      }
    })
  return {
    folder,
    signKeyless: async () => await keyless((instance) => instance),
    signWithoutLog: async () => await keyless(withoutLog),
    signWithKey: async (key) => {
      const pem = String(key.export({ type: 'pkcs8', format: 'pem' }))
      return await withJob(folder, async ({ sign }) => await sign({ signer: 'key', 'signing-key': pem }))
    },
    otherRoot: async () =>
      await withJob(folder, async ({ services }) => await write('trusted-root.jsonl', services.sigstore.trustedRoot)),
    end: async () => await rm(folder, { recursive: true }),
  }
}

interface SigningJob {
  readonly job: Job
  readonly services: Services
  /** Runs the action with these inputs, and answers what it uploaded. */
  sign(inputs: Readonly<Record<string, string>>): Promise<Signed>
}

/** Every job has a GitHub of its own: a run takes an artifact's name but once. */
async function withJob<T>(folder: string, work: (signing: SigningJob) => Promise<T>): Promise<T> {
  const world = describeWorld()
  const services = await startServicesFor(world)
  const sign: SigningJob['sign'] = async (inputs) => {
    const { conclusion, main, remove } = await runJob({ job: world.job, services, actionDir, with: inputs })
    await remove()
    if (conclusion !== 'success') throw new Error(`the job did not sign:\n${main.log}`)
    return {
      ...(await evidenceIn(world.artifacts, await mkdtemp(join(folder, 'job-')))),
      predicateType: PREDICATE_TYPE,
    }
  }
  try {
    return await work({ job: world.job, services, sign })
  } finally {
    await services.close()
  }
}

function withoutLog({ signingConfig, trustedRoot, ...instance }: SigstoreInstance): SigstoreInstance {
  const unlogged = { ...signingConfig, rekorTlogUrls: [], rekorTlogConfig: undefined }
  return { ...instance, signingConfig: unlogged, trustedRoot: { ...trustedRoot, tlogs: [] } }
}
