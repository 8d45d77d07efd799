import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Services, startServicesFor } from '../fakes/services.ts'
import { describeWorld, type World, type WorldDescription } from '../fakes/world.ts'
import { runUnderAct } from './act.ts'
import { execute, type Outcome } from './command.ts'
import { evidenceIn } from './evidence-in.ts'
import { jobEnvironment } from './job-environment.ts'
import { checkOut } from './repository.ts'

const project = join(import.meta.dirname, '..', '..')

/** A job that ran under act, and what it left. */
export interface ActRun {
  readonly world: World
  readonly outcome: Outcome
  /** Path of the record, taken out of the artifact. */
  readonly record: string
  /** Asks our own command, offline, about that record. */
  verify(): Promise<Outcome>
  end(): Promise<void>
}

/** Runs the job `deploy` of this workflow in the repository of the world described, with the action as a release holds it: its manifest and dist. */
export async function startActRun(workflow: string, described: WorldDescription): Promise<ActRun> {
  const folder = await mkdtemp(join(tmpdir(), 'act-'))
  const world = describeWorld({ ...described, files: { '.github/workflows/deploy.yml': workflow } })
  const services = await startServicesFor(world)
  const trustedRoot = join(folder, 'trusted-root.json')
  await writeFile(trustedRoot, JSON.stringify(services.sigstore.trustedRoot))
  const outcome = await runJob(folder, world, services)
  const { record } = await evidenceIn(world.artifacts, join(folder, 'evidence')).catch(async (cause: unknown) => {
    await services.close()
    throw new Error(`act left no evidence; its log:\n${outcome.stdout}${outcome.stderr}`, { cause })
  })
  const trust = ['--trusted-root', trustedRoot, '--certificate-oidc-issuer', services.identity.issuer]
  const command = [join(project, 'dist', 'cli', 'index.js'), 'verify', record, '--repo', world.job.repository]
  return {
    world,
    outcome,
    record,
    verify: async () => await execute(process.execPath, [...command, ...trust]),
    end: async () => {
      await services.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function runJob(folder: string, world: World, services: Services): Promise<Outcome> {
  const [repository, action] = [join(folder, 'shop'), join(folder, 'action')]
  const instance = join(folder, 'signing-config.json')
  await writeFile(instance, JSON.stringify(services.sigstore.signingConfig))
  await checkOut(world.git, repository, { branch: 'main', origin: 'https://github.com/acme/shop.git' })
  await cp(join(project, 'dist'), join(action, 'dist'), { recursive: true })
  await cp(join(project, 'action.yml'), join(action, 'action.yml'))
  const env = jobEnvironment(world.job, services)
  const vars = { SIGSTORE_INSTANCE: instance, CHECK_RUN_ID: String(world.job.checkRunId) }
  return await runUnderAct({ job: world.job, repository, action, folder: join(folder, 'runner'), env, vars })
}
