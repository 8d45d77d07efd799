import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import type { Job } from '../fakes/job.ts'
import { execute, type Outcome } from './command.ts'
import { actPath } from './tools.ts'

/** One run of a job under act. */
export interface ActJob {
  readonly job: Job
  /** The checked-out repository. */
  readonly repository: string
  /** The folder that stands for delivery-evidence/delivery-evidence. */
  readonly action: string
  /** An empty folder for all that act writes. */
  readonly folder: string
  /** What GitHub's server would tell the runner and act does not know. */
  readonly env: Readonly<Record<string, string>>
  /** The `vars` context. */
  readonly vars: Readonly<Record<string, string>>
}

/** How the run ended, and where act's artifact service put what it was given. */
export interface ActResult extends Outcome {
  readonly artifacts: string
}

/**
 * Runs the job on this machine, no container between: act's own contexts, file commands, posts and artifact service, and Node 24
 * from the lockfile. act's environment is ours alone, because it hands everything in it to the steps. https://nektosact.com
 */
export async function runUnderAct({ job, repository, action, folder, env, vars }: ActJob): Promise<ActResult> {
  const [event, artifacts, home] = [join(folder, 'event.json'), join(folder, 'artifacts'), join(folder, 'home')]
  await mkdir(home, { recursive: true })
  await writeFile(event, JSON.stringify(job.event))
  const args = [
    ...[job.eventName, '--job', job.jobKey, '--eventpath', event, '--actor', job.actor],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server'],
    ...['--artifact-server-path', artifacts, '--artifact-server-addr', '127.0.0.1'],
    ...['--artifact-server-port', String(await freePort())],
    ...['--local-repository', `delivery-evidence/delivery-evidence@v1=${action}`],
    ...['--secret', `GITHUB_TOKEN=${job.token}`],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
  ]
  const node = join(import.meta.dirname, '..', '..', 'node_modules', '.bin')
  const path = [node, process.env['PATH']].join(delimiter)
  const outcome = await execute(await actPath(), args, { cwd: repository, env: { PATH: path, HOME: home } })
  return { ...outcome, artifacts }
}

/** A port that is free now: act takes no 0 for "any", as it tells steps the number it was given. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
