import { open, readdir, readFile, readlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { observed, type Seen, unavailable } from '../model/fact.ts'
import type { RunnerContext } from '../model/world.ts'

/** Processes between this one and the runner's worker: shells, wrappers. */
const MOST_ANCESTORS = 12
/** The newest log is this job's, unless it grew over a page. */
const MOST_LOGS = 3
/** The message is written first; with a large event it has some megabytes. */
const MOST_BYTES = 8 * 1024 * 1024

/**
 * What the runner was told the job's token may do, as JSON text. Its worker writes the job's whole message, secrets
 * masked, to a log beside it before any step runs: https://github.com/actions/runner/blob/main/src/Runner.Worker/Worker.cs
 * One value is taken from it, and nothing else leaves this function. An earlier step could have rewritten the file, so
 * it proves no more than what a runner says.
 */
export async function grantedToToken(
  { runId, runAttempt }: Pick<RunnerContext, 'runId' | 'runAttempt'>,
  { processes = '/proc', pid = process.ppid } = {},
): Promise<Seen<string>> {
  try {
    const root = await rootOfRunner(processes, pid)
    if (root === undefined) return unavailable('unsupported', "The runner's worker was not found among the processes.")
    for (const log of await newestLogs(join(root, '_diag'))) {
      const text = await beginningOf(log)
      const granted = isOfRun(text, runId, runAttempt) ? PERMISSIONS.exec(text)?.groups?.['json'] : undefined
      if (granted !== undefined) return observed(String(JSON.parse(`"${granted}"`)))
    }
    return unavailable('not-found', "The runner's log has no message of this job.")
  } catch {
    // What went wrong may repeat what stands in the log.
    return unavailable('forbidden', "The runner's log could not be read.")
  }
}

const PERMISSIONS =
  /(?<!\\)"system\.github\.token\.permissions"\s*:\s*\{\s*"value"\s*:\s*"(?<json>(?:[^"\\]|\\.){0,4000})"/

function isOfRun(text: string, runId: number, runAttempt: number): boolean {
  const has = (key: string, value: number) =>
    new RegExp(`(?<!\\\\)"k"\\s*:\\s*"${key}"\\s*,\\s*"v"\\s*:\\s*"${value}"`).test(text)
  return has('run_id', runId) && has('run_attempt', runAttempt)
}

/** The folder of the runner's installation: its worker is in `bin`, and an ancestor of every step. */
async function rootOfRunner(processes: string, pid: number): Promise<string | undefined> {
  let ancestor = pid
  for (let steps = 0; steps < MOST_ANCESTORS && ancestor > 1; steps++) {
    const program = await readlink(join(processes, String(ancestor), 'exe')).catch(() => '')
    if (basename(program) === 'Runner.Worker') return dirname(dirname(program))
    ancestor = await parentOf(processes, ancestor)
  }
  return undefined
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the name in parentheses may hold anything. */
async function parentOf(processes: string, pid: number): Promise<number> {
  const stat = await readFile(join(processes, String(pid), 'stat'), 'utf8')
  return Number(/^ \w (?<parent>\d+)/.exec(stat.slice(stat.lastIndexOf(')') + 1))?.groups?.['parent'] ?? 0)
}

async function newestLogs(folder: string): Promise<readonly string[]> {
  // A pipe in the place of a log would never end.
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const names = files.map(({ name }) => name).filter((name) => /^Worker_.*\.log$/.test(name))
  return names
    .sort()
    .reverse()
    .slice(0, MOST_LOGS)
    .map((name) => join(folder, name))
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const length = Math.min((await file.stat()).size, MOST_BYTES)
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
