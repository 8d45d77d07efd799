import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Services, startServicesFor } from '../fakes/services.ts'
import { describeWorld, type World, type WorldDescription } from '../fakes/world.ts'
import { runUnderAct } from './act.ts'
import { manifestWith } from './action-manifest.ts'
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

const DEPLOY = '#!/bin/sh\necho shop is deployed\n'

/**
 * Runs the job `deploy` of this workflow in the repository of the world described, with the action as a release holds it: its dist, and
 * its manifest, in which the defaults say what GitHub would and act does not know.
 */
export async function startActRun(workflow: string, described: WorldDescription): Promise<ActRun> {
  const folder = await mkdtemp(join(tmpdir(), 'act-'))
  const world = describeWorld({
    ...described,
    files: { '.github/workflows/deploy.yml': workflow, 'deploy.sh': DEPLOY },
  })
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
  const manifest = await readFile(join(project, 'action.yml'), 'utf8')
  const told = { 'check-run-id': String(world.job.checkRunId), 'sigstore-instance': instance }
  await writeFile(join(action, 'action.yml'), manifestWith(told, manifest))
  const env = jobEnvironment(world.job, services)
  return await runUnderAct({ job: world.job, repository, action, folder: join(folder, 'runner'), env })
}
