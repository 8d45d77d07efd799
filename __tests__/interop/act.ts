import { mkdir, writeFile } from 'node:fs/promises'
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
}

/**
 * Runs the job on this machine, no container between: act's own contexts, file commands and posts, and Node 24
 * from the lockfile. act's environment is ours alone, because it hands everything in it to the steps. https://nektosact.com
 */
export async function runUnderAct({ job, repository, action, folder, env }: ActJob): Promise<Outcome> {
  const [event, home] = [join(folder, 'event.json'), join(folder, 'home')]
  await mkdir(home, { recursive: true })
  await writeFile(event, JSON.stringify(job.event))
  const args = [
    ...[job.eventName, '--job', job.jobKey, '--eventpath', event, '--actor', job.actor],
    ...['--platform', 'ubuntu-24.04=-self-hosted', '--no-cache-server'],
    ...['--local-repository', `delivery-evidence/delivery-evidence@v1=${action}`],
    ...['--secret', `GITHUB_TOKEN=${job.token}`],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
  const node = join(import.meta.dirname, '..', '..', 'node_modules', '.bin')
  const path = [node, process.env['PATH']].join(delimiter)
  return await execute(await actPath(), args, { cwd: repository, env: { PATH: path, HOME: home } })
}
