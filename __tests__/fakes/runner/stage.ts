import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { CommandReader } from './commands.ts'
import { artifactsList, declaredArtifacts } from './declared-artifacts.ts'
import { type CommandFiles, createCommandFiles } from './file-commands.ts'
import type { Session } from './session.ts'
import type { StageResult } from './step.ts'
import { byWorker } from './worker.ts'

/** A process that the runner starts for a step. */
export interface Launch {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Read before the process's own output. */
  readonly preface?: readonly string[]
  readonly timeoutMinutes?: number
  readonly continueOnError?: boolean
}

const summaryLimit = 1024 * 1024

/** Runs one stage of one step to its end, and does what it asked for in its files and its output. */
export async function runStage(session: Session, launch: Launch): Promise<StageResult> {
  const files = await createCommandFiles(session.temp, randomUUID(), artifactsList(session.artifacts))
  const env = { ...launch.env, ...files.variables }
  const reader = new CommandReader(session.masks, { debug: env['RUNNER_DEBUG'] === '1' })
  for (const line of launch.preface ?? []) reader.read(line)
  const begun = performance.now()
  const exitCode = await runProcess(byWorker(session.worker, { ...launch, env }), session.workspace, reader)
  const wallMs = performance.now() - begun
  const { outputs, state, failed } = await obeyFiles(session, files, reader)
  const summary = await summaryOf(session, files, reader)
  const outcome = exitCode === 0 && !failed ? 'success' : 'failure'
  const conclusion = launch.continueOnError === true ? 'success' : outcome
  const { log, annotations, masks } = reader
  return { outcome, conclusion, exitCode, log, outputs, annotations, summary, masks, state, env, wallMs }
}

async function runProcess(launch: Launch, cwd: string, reader: CommandReader): Promise<number | undefined> {
  const { command, args, env, timeoutMinutes = 360 } = launch
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', (line) => reader.read(line))
  const killer = setTimeout(() => {
    reader.read(`::error::The action has timed out after ${timeoutMinutes} minutes.`)
    child.kill('SIGKILL')
  }, timeoutMinutes * 60_000)
  const exitCode = await new Promise<number | undefined>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done(code ?? undefined))
  })
  clearTimeout(killer)
  return exitCode
}

interface Told {
  readonly outputs: Record<string, string>
  readonly state: Record<string, string>
  readonly failed: boolean
}

async function obeyFiles(session: Session, files: CommandFiles, reader: CommandReader): Promise<Told> {
  try {
    const { NODE_OPTIONS: _refused, ...env } = await files.read('ENV')
    Object.assign(session.env, env)
    const folders = (await files.text('PATH')).split(/\r?\n/).filter((folder) => folder !== '')
    for (const folder of folders) session.path.unshift(folder)
    session.artifacts.push(...(await declaredArtifacts(await files.text('ARTIFACTS'), session.workspace)))
    return { outputs: await files.read('OUTPUT'), state: await files.read('STATE'), failed: false }
  } catch (error) {
    reader.read(`::error::Unable to process file command successfully. ${String(error)}`)
    return { outputs: {}, state: {}, failed: true }
  }
}

async function summaryOf(session: Session, files: CommandFiles, reader: CommandReader): Promise<string> {
  const text = await files.text('STEP_SUMMARY')
  const size = Buffer.byteLength(text)
  if (size <= summaryLimit) return session.masks.apply(text)
  reader.read(
    `::error::$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(size / 1024)}k.`,
  )
  return ''
}
