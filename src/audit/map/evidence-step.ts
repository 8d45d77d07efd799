import { knownAction } from '../../credentials/known-actions.ts'
import { repositoryOf } from '../../facts/reading/workflow/login-actions.ts'
import type { Step } from '../../facts/reading/workflow/steps.ts'
import { partAt, type WorkflowFile } from '../../facts/reading/workflow/workflow-file.ts'

/** Whether a step is the one that records the evidence, ours or that of a fork. */
export const recordsEvidence = ({ uses }: Pick<Step, 'uses'>): boolean =>
  uses !== undefined && repositoryOf(uses).endsWith('/delivery-evidence')

/** What is wrong with how a job records its evidence, in one sentence; undefined: nothing. */
export function evidenceGap(file: WorkflowFile, steps: readonly Step[]): string | undefined {
  const index = steps.findIndex(recordsEvidence)
  const step = steps[index]
  if (step === undefined)
    return 'No step records the evidence. Add it last with `if: always()`, or first with `seal: job-end`.'
  const seal = step.inputs.get('seal')
  if (seal !== undefined && file.writtenAt(seal) === 'job-end') return gapOfFirst(steps.slice(0, index))
  if (index < steps.length - 1)
    return 'The evidence step is not the last one: what comes after it is not in the record. Put it last, or first with `seal: job-end`.'
  return runsAlways(file, step)
    ? undefined
    : 'The evidence step runs without `if: always()`: a deployment that fails or is cancelled leaves no record.'
}

/** A token for the step has to be made before it; signing in deploys nothing. */
const gapOfFirst = (before: readonly Step[]): string | undefined =>
  before.every(({ uses }) => uses !== undefined && knownAction(uses)?.purpose === 'log-in')
    ? undefined
    : 'The evidence step has `seal: job-end` and is not the first one: it holds nothing back of what comes before it. Put it first.'

function runsAlways(file: WorkflowFile, { part }: Step): boolean {
  const condition = partAt(part, 'if')
  const written = condition === undefined ? '' : String(file.writtenAt(condition))
  return written.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim() === 'always()'
}
