import type { DecisionAtStart } from '../model/conclusions.ts'
import { misfit } from '../model/conforms.ts'
import { EvidenceError } from '../model/errors.ts'
import type { Environment } from './context.ts'

/**
 * Leaves the decision for the post stage, which seals the record with it. The runner keeps state per step, and sets what
 * it kept over any variable of that name.
 */
export async function leaveDecision(decision: DecisionAtStart): Promise<void> {
  const { saveState } = await import('@actions/core')
  saveState('decision', JSON.stringify(decision))
}

/** The decision that the main stage left. */
export function decisionLeft(env: Environment): DecisionAtStart {
  const decision = parsed(env['STATE_decision'])
  if (isDecision(decision)) return decision
  throw new EvidenceError(
    'RUNNER',
    'The decision that this step took at its start was not kept by the runner.',
    'Run the job again; if it stays, use a newer runner.',
  )
}

const isDecision = (value: unknown): value is DecisionAtStart => misfit('decision-at-start', value) === undefined

/** State that is not there, or that is not JSON as this step left it, is no state. */
function parsed(state: string | undefined): unknown {
  try {
    return JSON.parse(state ?? '')
  } catch {
    return undefined
  }
}
