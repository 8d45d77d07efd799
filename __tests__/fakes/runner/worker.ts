import { copyFile, mkdir, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from '../job.ts'
import type { Launch } from './stage.ts'

/** Secrets stand masked in the log, and much else stands there as it is. */
export const IN_THE_LOG = ['swordfish in a variable', 'swordfish in the event']

/**
 * Lays out the runner's installation as its worker leaves it for the steps: its own program in `bin`, and in `_diag` a log
 * with the message of the job. The program is a shell that hands on variables of any name, so that what it starts has it as an ancestor.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Worker.cs
 */
export async function layOutWorker(root: string, job: Job): Promise<string | undefined> {
  if (job.granted === undefined) return undefined
  for (const folder of ['bin', '_diag']) await mkdir(join(root, 'runner', folder), { recursive: true })
  const program = join(root, 'runner', 'bin', 'Runner.Worker')
  await copyFile(await realpath('/bin/bash'), program)
  await writeFile(join(root, 'runner', '_diag', 'Worker_20261102-090000-utc.log'), logOf(job, job.granted))
  return program
}

/** The same launch, by the worker. */
export const byWorker = (worker: string | undefined, launch: Launch): Launch =>
  worker === undefined
    ? launch
    : { ...launch, command: worker, args: ['-c', '"$@"; exit $?', 'worker', launch.command, ...launch.args] }

function logOf(job: Job, granted: NonNullable<Job['granted']>): string {
  const [variable, event] = IN_THE_LOG
  const github = {
    run_id: String(job.runId),
    run_attempt: String(job.runAttempt),
    event_name: job.eventName,
    note: event,
  }
  const message = {
    mask: [{ type: 'regex', value: '***' }],
    variables: {
      'system.github.token': { value: '***', isSecret: true },
      'system.github.token.permissions': { value: JSON.stringify(inPascalCase(granted)) },
      'system.note': { value: variable },
    },
    contextData: { github: { t: 2, d: Object.entries(github).map(([k, v]) => ({ k, v })) } },
    jobDisplayName: job.jobKey,
  }
  const line = (text: string) => `[2026-11-02 09:00:00Z INFO Worker] ${text}\n`
  return `${line('Version: 2.336.0')}${line('Job message:')} ${JSON.stringify(message, null, 2)}\n${line('Job completed.')}`
}

const inPascalCase = (scopes: NonNullable<Job['granted']>) =>
  Object.fromEntries(
    Object.entries(scopes).map(([scope, level]) => [
      scope.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
      level,
    ]),
  )
