import { failsTheStep } from './exit.ts'
import type { Delivery } from './model/delivery.ts'
import { EvidenceError, messageOf } from './model/errors.ts'
import type { Options } from './model/options.ts'
import type { Start } from './policy/start.ts'
import { portsOf } from './ports.ts'
import { mistakesAtStart, mistakesIn } from './record/mistakes.ts'
import type { EvidenceRecord } from './record/schema.ts'
import { announcementOf } from './reports/announcement.ts'
import { judge, run } from './run.ts'
import { announce, announceError } from './runner/announce.ts'
import type { Environment } from './runner/context.ts'
import { files } from './runner/files.ts'
import { readInput } from './runner/input.ts'
import { readOptions } from './runner/options.ts'
import { preload } from './runner/preload.ts'
import { decisionLeft, leaveDecision } from './runner/state.ts'
import { type OpenWorld, openWorld } from './runner/world.ts'
import { openTrustedRoots } from './signers/trusted-roots.ts'

/** Runs one stage of the step and answers its exit code. Whatever goes wrong unforeseen is announced, and fails the step. */
export async function runStage(stage: 'main' | 'post', env: Environment): Promise<number> {
  try {
    const options = readOptions(readInput(env))
    return (await stageOf(stage, options, env)) ? 1 : 0
  } catch (error) {
    await announceError(toEvidenceError(error))
    return 1
  }
}

/** Whether the stage fails the step. A post stage has work with `seal: job-end` alone. */
async function stageOf(stage: 'main' | 'post', options: Options, env: Environment): Promise<boolean> {
  if (options.seal === 'now') return stage === 'main' && seal(options, env, null)
  if (stage === 'main') return judgeAndLeave(options, env)
  const decision = decisionLeft(env)
  // The gate that let the job go on is the gate that holds at its end.
  return decision === undefined
    ? seal(options, env, 'missing')
    : seal({ ...options, gate: decision.gate }, env, decision)
}

/** `seal: job-end`, at its start: judges before anything is deployed, and leaves the sealing to the post stage. */
async function judgeAndLeave(options: Options, env: Environment): Promise<boolean> {
  const { world, connection } = await open(env, options)
  const { record, decision } = await judge(world, portsOf(world, connection, env))
  await leaveDecision(decision)
  await announce(announcementOf(record, undefined))
  return fails(options, record, undefined)
}

/** Records, judges, signs and delivers, and says how it went. */
async function seal(options: Options, env: Environment, start: Start): Promise<boolean> {
  const { world, connection } = await open(env, options)
  const running = run(world, portsOf(world, connection, env), start)
  preload(options)
  const { record, delivery } = await running
  await announce(announcementOf(record, delivery))
  return fails(options, record, delivery)
}

const open = (env: Environment, options: Options): Promise<OpenWorld> =>
  openWorld(env, options, () => openTrustedRoots(options.trustedRoot, files.readText))

const fails = ({ gate }: Options, record: EvidenceRecord, delivery: Delivery | undefined): boolean =>
  failsTheStep({
    gate,
    decision: record.conclusions.verdict.decision,
    delivery,
    badInput: (delivery === undefined ? mistakesAtStart : mistakesIn)(record).length > 0,
  })

const toEvidenceError = (error: unknown): EvidenceError =>
  error instanceof EvidenceError
    ? error
    : new EvidenceError(
        'RECORD',
        `Something unforeseen went wrong: ${messageOf(error)}`,
        'This is a defect of the action: please report it with this message.',
        error,
      )
