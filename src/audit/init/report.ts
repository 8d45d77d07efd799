import { visible } from '../../reports/visible.ts'
import { jsonDocument } from '../cli/json.ts'
import { indented, permissionLines } from '../step/lines.ts'
import { diffOf } from './diff.ts'
import type { Lack } from './edit.ts'
import { nextSteps } from './next-steps.ts'
import type { Plan, PlannedJob } from './plan.ts'
import type { PolicyPlace } from './ruling.ts'
import { warningsOf } from './warnings.ts'

/** What was planned, and whether it was written. */
export interface Outcome {
  readonly path: string
  readonly plan: Plan
  readonly policy: PolicyPlace
  readonly written: boolean
}

/** What was or would be added, what was not, and what is left to do, for people. */
export function renderOutcome({ path, plan, policy, written }: Outcome): string {
  const { before, after, jobs } = plan
  const added = [
    diffOf(path, before, after),
    ...(policy.found === undefined ? [diffOf(policy.path, '', plan.policy)] : []),
  ]
  const changed = added.filter((diff) => diff !== '')
  return [
    ...jobs.map((one) => [`job ${visible(one.job.key)}`, ...indented(ofJob(one, plan).map(visible), 2), ''].join('\n')),
    ...(written ? [] : changed),
    changed.length === 0 ? NOTHING : written ? WRITTEN : SHOWN,
    ...['Next:', ...nextSteps(path, plan, policy).map((step) => `  * ${visible(step)}`), ''],
  ].join('\n')
}

const NOTHING = 'There was nothing to add.\n'
const WRITTEN = 'Written. See `git diff`.\n'
const SHOWN = 'Nothing was written. If that is right, run it again with --write.\n'

function ofJob(planned: PlannedJob, plan: Plan): readonly string[] {
  return [...whatCame(planned), ...warningsOf(planned, plan).map((warning) => `! ${warning}`)]
}

function whatCame({ job, edit }: PlannedJob): readonly string[] {
  if (edit.kind === 'there') return ['The step is there already, and stays as it is.']
  if (edit.kind === 'calls')
    return [`It calls ${job.calls?.uses} and has no steps of its own: point init at that file, in its repository.`]
  return edit.kind === 'added'
    ? [`To be added: ${partsOf(edit.lack).join(', and ')}.`]
    : [`Not touched: ${edit.why.replace(/\.?$/, '.')}`, ...byHand(edit.lack)]
}

const partsOf = ({ step, token }: Lack): readonly string[] => [
  ...(step === undefined ? [] : [`the evidence step, as its ${step.at} step`]),
  ...(token.kind === 'join' ? [`${token.scopes.length} scopes in its \`permissions:\``] : []),
  ...(token.kind === 'block' ? ['a `permissions:` block'] : []),
]

/** The lines to add, under where. */
const byHand = ({ step, token }: Lack): readonly string[] => [
  ...(step === undefined ? [] : [`Add as its ${step.at} step:`, ...indented(step.lines, 2)]),
  ...(token.kind === 'none' ? [] : [WHERE[token.kind], ...indented(permissionLines(token.scopes), 2)]),
]

const WHERE = {
  join: 'These belong in its permissions:',
  block: 'Add to the job:',
  'by-hand': 'Give the job this block, in place of the one that it has:',
} as const

/** The same for programs. */
export const renderJson = ({ path, plan, policy, written }: Outcome): string =>
  jsonDocument({
    file: path,
    written,
    after: plan.after,
    jobs: plan.jobs.map((one) => ({ ...told(one), warnings: warningsOf(one, plan) })),
    policy: { file: policy.path, there: policy.found !== undefined, text: policy.found ?? plan.policy },
    next: nextSteps(path, plan, policy),
  })

/** Of a job what came of it, without the text that it led to. */
function told({ job: { key }, edit }: PlannedJob): object {
  if (edit.kind === 'added') return { key, kind: edit.kind, lack: edit.lack }
  return { key, ...edit }
}
