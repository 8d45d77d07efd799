import { knownAction } from '../../credentials/known-actions.ts'
import { repositoryOf } from '../../facts/reading/workflow/login-actions.ts'
import type { Step } from '../../facts/reading/workflow/steps.ts'
import { partAt, type WorkflowFile } from '../../facts/reading/workflow/workflow-file.ts'
import { writtenIn } from './written.ts'

/** Whether a step is the one that records the evidence, ours or that of a fork. */
export const recordsEvidence = ({ uses }: Pick<Step, 'uses'>): boolean =>
  uses !== undefined && repositoryOf(uses).endsWith('/delivery-evidence')

/** What can be wrong with how a job records its evidence. */
const SENTENCES = {
  missing: 'No step records the evidence. Add it last with `if: always()`, or first with `seal: job-end`.',
  'not-first':
    'The evidence step has `seal: job-end` and is not the first one: it holds nothing back of what comes before it. Put it first.',
  'not-last':
    'The evidence step is not the last one: what comes after it is not in the record. Put it last, or first with `seal: job-end`.',
  'not-always':
    'The evidence step runs without `if: always()`: a deployment that fails or is cancelled leaves no record.',
} as const

/** How a job records its evidence. */
export interface EvidenceStep {
  /** Null: nothing is wrong with it. */
  readonly wrong: keyof typeof SENTENCES | null
  /** What its `policy` input says, as written; null: it does not give one. */
  readonly policy: string | null
  /** The whole step; null: there is none. */
  readonly written: Readonly<Record<string, unknown>> | null
}

/** What is wrong with how a job records its evidence, in one sentence. */
export const sentenceOf = (wrong: NonNullable<EvidenceStep['wrong']>): string => SENTENCES[wrong]

/** Finds the step that records the evidence, and looks at where it stands. */
export function evidenceStep(file: WorkflowFile, steps: readonly Step[]): EvidenceStep {
  const index = steps.findIndex(recordsEvidence)
  const step = steps[index]
  if (step === undefined) return { wrong: 'missing', policy: null, written: null }
  const policy = step.inputs.get('policy')
  const named = policy === undefined ? '' : String(file.writtenAt(policy) ?? '')
  return {
    wrong: wrongWith(file, step, steps, index),
    policy: named === '' ? null : named,
    written: writtenIn(file, step.part),
  }
}

function wrongWith(file: WorkflowFile, step: Step, steps: readonly Step[], index: number): EvidenceStep['wrong'] {
  const seal = step.inputs.get('seal')
  if (seal !== undefined && file.writtenAt(seal) === 'job-end')
    return steps.slice(0, index).every(isLogIn) ? null : 'not-first'
  if (index < steps.length - 1) return 'not-last'
  return runsAlways(file, step) ? null : 'not-always'
}

/** A token for the step has to be made before it; signing in deploys nothing. */
const isLogIn = ({ uses }: Step): boolean => uses !== undefined && knownAction(uses)?.purpose === 'log-in'

function runsAlways(file: WorkflowFile, { part }: Step): boolean {
  const condition = partAt(part, 'if')
  const written = condition === undefined ? '' : String(file.writtenAt(condition))
  return written.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim() === 'always()'
}
