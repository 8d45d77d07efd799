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

/**
 * The lines of a job's `permissions:` block with all that the step needs, not indented. Such a block replaces what the job had
 * otherwise, so what it already has stays in it.
 */
export function permissionLines(held: Readonly<Record<string, Level>> = {}): readonly string[] {
  const needed = new Map(STEP_PERMISSIONS.map((one) => [one.scope, one]))
  const scopes = [...new Set([...needed.keys(), ...Object.keys(held)])].sort()
  const lines = scopes.map((scope) => {
    const need = needed.get(scope)
    const level = held[scope] === 'write' ? 'write' : (need?.level ?? held[scope])
    return `  ${scope}: ${level}${need === undefined ? '' : ` # ${need.why}`}`
  })
  return ['permissions:', ...lines]
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
