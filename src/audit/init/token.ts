import { declaredScopes } from '../../credentials/declared-scopes.ts'
import { knownAction } from '../../credentials/known-actions.ts'
import { needsOf } from '../../credentials/needs.ts'
import type { PermissionBlocks } from '../../facts/reading/workflow/declarations.ts'
import { type Level, lesser } from '../../model/token-scopes.ts'
import { STEP_PERMISSIONS, type StepPermission } from '../step/lines.ts'

/** What has to become of a job's `permissions:`, so that it keeps what it has and gets what the step needs. */
export type TokenChange =
  /** It has all that is needed. */
  | { readonly kind: 'none' }
  /** These are added to the job's own block. */
  | { readonly kind: 'join'; readonly scopes: readonly StepPermission[] }
  /** The job gets a block of its own, which replaces what its workflow's block, or else the repository's settings, gave it. */
  | { readonly kind: 'block'; readonly scopes: readonly StepPermission[]; readonly replaces: 'workflow' | 'settings' }
  /** A line would have to be changed, which somebody wrote on purpose. The scopes are the whole block. */
  | { readonly kind: 'by-hand'; readonly scopes: readonly StepPermission[]; readonly why: string }

/** A job's block replaces that of its workflow: what it does not name is none. */
export function tokenChange(blocks: PermissionBlocks): TokenChange {
  const declared = declaredScopes([], { path: '', ...blocks }, 'none')
  if (declared === undefined) return { kind: 'block', scopes: STEP_PERMISSIONS, replaces: 'settings' }
  const has = new Map(declared.map(({ scope, level }) => [scope, level]))
  const lacking = STEP_PERMISSIONS.filter(({ scope, level }) => !includes(has.get(scope), level))
  if (lacking.length === 0) return { kind: 'none' }
  const scopes = joined(has)
  const strange = scopes.find(({ scope }) => !/^[a-z]+(?:-[a-z]+)*$/.test(scope))
  if (strange !== undefined) return { kind: 'by-hand', scopes: STEP_PERMISSIONS, why: 'one of its scopes is no word' }
  const { job } = blocks
  if (job === null) return { kind: 'block', scopes, replaces: 'workflow' }
  if (typeof job === 'string') return { kind: 'by-hand', scopes, why: `\`permissions: ${job}\` takes no more scopes` }
  const refused = lacking.find(({ scope }) => Object.hasOwn(job, scope))
  return refused === undefined
    ? { kind: 'join', scopes: lacking }
    : { kind: 'by-hand', scopes, why: `its permissions say \`${refused.scope}: ${job[refused.scope]}\`` }
}

const includes = (has: Level | undefined, needed: Level): boolean => lesser(has ?? 'none', needed) === needed

/** What the job has and what the step needs, the greater of each. */
function joined(has: ReadonlyMap<string, Level>): readonly StepPermission[] {
  const needed = new Map(STEP_PERMISSIONS.map((one) => [one.scope, one]))
  const kept = [...has]
    .filter(([scope, level]) => isGrantable(scope, level) && !includes(needed.get(scope)?.level, level))
    .map(([scope, level]) => ({ scope, level, why: 'as before' }))
  const names = kept.map(({ scope }) => scope)
  return [...STEP_PERMISSIONS.filter(({ scope }) => !names.includes(scope)), ...kept].sort((one, other) =>
    one.scope < other.scope ? -1 : 1,
  )
}

/** `read-all` reads what can't be named as read: these two are given whole or not at all, and `metadata` always. */
const isGrantable = (scope: string, level: Level): boolean =>
  scope !== 'metadata' && !(level === 'read' && ['copilot-requests', 'id-token'].includes(scope))

/** What an action is documented to need that a block does not give. */
export interface Need {
  readonly action: string
  readonly scope: string
  readonly level: Level
}

/** What the known ones of those actions need beyond these scopes, or may need where an expression decides it. */
export function needsBeyond(
  scopes: readonly StepPermission[],
  uses: readonly Parameters<typeof needsOf>[0][],
): readonly Need[] {
  const given = new Map(scopes.map(({ scope, level }) => [scope, level]))
  const needs = uses.flatMap((step) =>
    (needsOf(step) ?? [])
      .filter(({ scope, level }) => !includes(given.get(scope), level))
      .map(({ scope, level }) => ({ action: knownAction(step.uses)?.action ?? step.uses, scope, level })),
  )
  return [...new Map(needs.map((need) => [`${need.action} ${need.scope}`, need])).values()]
}
