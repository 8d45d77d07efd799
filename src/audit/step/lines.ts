import { knownAction } from '../../credentials/known-actions.ts'
import type { Gate, Seal } from '../../model/options.ts'
import type { Level } from '../../model/token-scopes.ts'

/** The action, as our documentation names it. */
const ACTION = 'delivery-evidence/delivery-evidence@v1'

/** Something that the evidence step needs of the job's token. */
export interface StepPermission {
  readonly scope: string
  readonly level: Level
  /** What for, in a few words. */
  readonly why: string
}

/** A scope in a `permissions:` block, with what it is for where the evidence step needs it. */
type Granted = Omit<StepPermission, 'why'> & Partial<Pick<StepPermission, 'why'>>

const WHY: Readonly<Record<string, string>> = {
  actions: 'the run, its environment, its approvals',
  attestations: "a second copy of the signature, in GitHub's attestation store",
  checks: 'which deployment belongs to this job, and what ran on its revision',
  contents: 'the workflow file, the policy, the commits',
  deployments: 'the deployment and its statuses',
  'id-token': 'signing without a key',
  'pull-requests': 'the pull requests and their reviews',
  statuses: 'checks of the older kind',
}

/** All that the evidence step needs of the job's token, in the order of the alphabet. */
export const STEP_PERMISSIONS: readonly StepPermission[] = Object.entries(knownAction(ACTION)?.needs ?? {})
  .map(([scope, level]) => ({ scope, level, why: WHY[scope] ?? 'the evidence' }))
  .sort((one, other) => (one.scope < other.scope ? -1 : 1))

/** The lines of a `permissions:` block with these scopes, not indented. */
export const permissionLines = (permissions: readonly Granted[] = STEP_PERMISSIONS): readonly string[] => [
  'permissions:',
  ...permissions.map(({ scope, level, why }) => `  ${scope}: ${level}${why === undefined ? '' : ` # ${why}`}`),
]

/** All that the step needs beside what the job has already: a block of its own replaces what the job had otherwise, so that stays in it. */
export function neededBeside(held: Readonly<Record<string, Level>>): readonly Granted[] {
  const needed = STEP_PERMISSIONS.map((need) =>
    held[need.scope] === 'write' ? { ...need, level: 'write' as const } : need,
  )
  const others = Object.entries(held).filter(([scope]) => needed.every((need) => need.scope !== scope))
  return [...needed, ...others.map(([scope, level]) => ({ scope, level }))].sort((one, other) =>
    one.scope < other.scope ? -1 : 1,
  )
}

/** How the step is to behave: two of its inputs. */
export interface StepChoice {
  readonly gate: Gate
  readonly seal: Seal
}

/** The evidence step as an item of `steps:`, not indented: to be put last where it seals at once, first where it seals at the end of the job. */
export function stepLines({ gate, seal }: StepChoice): readonly string[] {
  const head =
    seal === 'now' ? ['- name: Record the evidence', '  if: always()'] : ['- name: Judge now, seal at the end']
  const inputs = [...(gate === 'warn' ? [] : [`gate: ${gate}`]), ...(seal === 'now' ? [] : [`seal: ${seal}`])]
  const given = inputs.length === 0 ? [] : ['  with:', ...inputs.map((input) => `    ${input}`)]
  return [...head, `  uses: ${ACTION}`, ...given]
}

/** The same lines, further to the right. */
export const indented = (lines: readonly string[], spaces: number): readonly string[] =>
  lines.map((line) => ' '.repeat(spaces) + line)
