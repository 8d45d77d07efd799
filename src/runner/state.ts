import type { DecisionAtStart } from '../model/conclusions.ts'
import { misfit } from '../model/conforms.ts'
import type { Environment } from './context.ts'

/**
 * Leaves the decision for the post stage, which seals the record with it. The runner keeps state per step, and sets what
 * it kept over any variable of that name.
 */
export async function leaveDecision(decision: DecisionAtStart): Promise<void> {
  const { saveState } = await import('@actions/core')
  saveState('decision', JSON.stringify(decision))
}

/** The decision that the main stage left; undefined when it left none, or none that can be read. */
export function decisionLeft(env: Environment): DecisionAtStart | undefined {
  const decision = parsed(env['STATE_decision'])
  return isDecision(decision) ? decision : undefined
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
