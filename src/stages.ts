import { failsTheStep } from './exit.ts'
import type { Facts } from './facts/index.ts'
import type { DecisionAtStart, Verdict } from './model/conclusions.ts'
import { EvidenceError, messageOf } from './model/errors.ts'
import type { Options } from './model/options.ts'
import { portsOf } from './ports.ts'
import { announcementOf } from './reports/announcement.ts'
import { judge, run } from './run.ts'
import { announce, announceError } from './runner/announce.ts'
import type { Environment } from './runner/context.ts'
import { readInput } from './runner/input.ts'
import { readOptions } from './runner/options.ts'
import { decisionLeft, leaveDecision, leaveStage } from './runner/state.ts'
import { openWorld } from './runner/world.ts'

/** Runs one stage of the step and answers its exit code. Whatever goes wrong unforeseen is announced, and fails the step. */
export async function runStage(stage: 'main' | 'post', env: Environment): Promise<number> {
  try {
    await leaveStage(stage)
    const options = readOptions(readInput(env))
    const decision = stage === 'post' ? decisionLeft(env) : null
    const failed =
      stage === 'main' && options.seal === 'job-end'
        ? await judgeAndLeave(options, env)
        : await seal(options, env, decision)
    return failed ? 1 : 0
  } catch (error) {
    await announceError(toEvidenceError(error))
    return 1
  }
}

/** `seal: job-end`, at its start: judges before anything is deployed, and leaves the sealing to the post stage. */
async function judgeAndLeave(options: Options, env: Environment): Promise<boolean> {
  const { world, connection } = await openWorld(env, options)
  const { record, decision } = await judge(world, portsOf(world, connection, env))
  await leaveDecision(decision)
  await announce(announcementOf(record, undefined))
  const { verdict } = record.conclusions
  return failsTheStep({
    gate: options.gate,
    decision: verdict.decision,
    delivery: undefined,
    badInput: isBadPolicy(verdict),
  })
}

/** Records, judges, signs and delivers, and says how it went. */
async function seal(options: Options, env: Environment, decisionAtStart: DecisionAtStart | null): Promise<boolean> {
  const { world, connection } = await openWorld(env, options)
  const { record, delivery } = await run(world, portsOf(world, connection, env), decisionAtStart)
  await announce(announcementOf(record, delivery))
  const { verdict } = record.conclusions
  const badInput = isBadPolicy(verdict) || isMissingSubject(record.facts.subjects)
  return failsTheStep({ gate: options.gate, decision: verdict.decision, delivery, badInput })
}

/** A policy that is not there or is not right is the owner's mistake, to be mended whatever the gate says. */
const isBadPolicy = ({ policy }: Verdict): boolean => policy === 'missing' || policy === 'invalid'

const isMissingSubject = (subjects: Facts['subjects']): boolean => subjects.status === 'unavailable'

const toEvidenceError = (error: unknown): EvidenceError =>
  error instanceof EvidenceError
    ? error
    : new EvidenceError(
        'RECORD',
        `Something unforeseen went wrong: ${messageOf(error)}`,
        'This is a defect of the action: please report it with this message.',
        error,
      )
