import type { Endpoints } from '@octokit/types'
import type { BranchRules, BypassActor, Protection, RequiredCheck } from '../../model/rules.ts'
import type { GitHub } from '../../model/world.ts'
import { askAsReader, askForForcePushers, type ForcePushers, type ReadersView } from './classic-rule.ts'
import type { Place } from './in-repository.ts'

const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}'
const PROTECTION = 'GET /repos/{owner}/{repo}/branches/{branch}/protection'

type Rules = Endpoints[typeof PROTECTION]['response']['data']

/** What the older kind of protection asks of a branch, as far as it is told. */
export interface Classic {
  readonly classic: BranchRules['classic']
  readonly protections: readonly Protection[]
}

const NONE: Classic = { classic: 'none', protections: [] }
const NOT_TOLD: Classic = { classic: 'not-told', protections: [] }
const told = (protection: Protection): Classic => ({ classic: 'told', protections: [protection] })

/** Who asks, and of which repository. */
export interface ProtectionAskers extends Place {
  readonly administration: GitHub | undefined
}

/** Only an administrator sees the whole of it. What everybody sees leaves out for whom it need not hold. */
export async function classicProtection(world: ProtectionAskers, branch: string): Promise<Classic> {
  const { administration } = world
  const whole = administration === undefined ? NOT_TOLD : await asAdministrator(administration, world, branch)
  return whole.classic === 'not-told' ? asReader(world, branch) : whole
}

async function asAdministrator(administration: GitHub, world: Place, branch: string): Promise<Classic> {
  // https://docs.github.com/en/rest/branches/branch-protection#get-branch-protection
  const [rules, pushers] = await Promise.all([
    administration.get(PROTECTION, { branch }),
    askForForcePushers(administration, world, branch),
  ])
  if (rules.status === 'unavailable' && rules.detail.includes('Branch not protected')) return NONE
  if (rules.status !== 'observed') return NOT_TOLD
  const allowances = pushers.status === 'observed' ? pushers.value.repository.ref?.branchProtectionRule : undefined
  return told(wholeProtection(rules.value, allowances?.bypassForcePushAllowances))
}

function wholeProtection(rules: Rules, pushers: ForcePushers | undefined): Protection {
  const review = rules.required_pull_request_reviews
  const must = rules.required_status_checks
  return {
    ...CLASSIC,
    bypass: bypassOf(rules, pushers),
    pullRequest: review
      ? {
          approvals: review.required_approving_review_count ?? 0,
          dismissesStale: review.dismiss_stale_reviews,
          codeOwners: review.require_code_owner_reviews,
          lastPush: review.require_last_push_approval ?? false,
        }
      : null,
    checks: must ? { strict: must.strict ?? null, required: must.checks.map(toRequired) } : null,
    forbidsForcePush: rules.allow_force_pushes?.enabled === false,
    forbidsDeletion: rules.allow_deletions?.enabled === false,
    signatures: rules.required_signatures?.enabled === true,
    linearHistory: rules.required_linear_history?.enabled === true,
  }
}

const CLASSIC = { kind: 'classic', ruleset: null, mergeQueue: false, otherRules: [] } as const

/** Null where any part of it is not told. */
function bypassOf(rules: Rules, pushers: ForcePushers | undefined): readonly BypassActor[] | null {
  const admins = rules.enforce_admins?.enabled
  if (admins === undefined || pushers === undefined || pushers.nodes.length < pushers.totalCount) return null
  const allowed = rules.required_pull_request_reviews?.bypass_pull_request_allowances
  const always =
    (type: string) =>
    ({ id }: { readonly id: number | bigint | null }): BypassActor => ({
      ...{ type, id: id === null ? null : Number(id), mode: 'always' },
    })
  return [
    ...(admins ? [] : [{ type: 'Administrators', id: null, mode: 'always' }]),
    ...(allowed?.users ?? []).map(always('User')),
    ...(allowed?.teams ?? []).map(always('Team')),
    // An app that is not told may bypass it all the same.
    ...(allowed?.apps ?? []).map((app) => always('Integration')(app ?? { id: null })),
    ...pushers.nodes.map(({ actor }) => ({
      ...{ type: actor?.__typename ?? 'User', id: actor?.databaseId ?? null, mode: 'always' },
    })),
  ]
}

async function asReader(world: Place, branch: string): Promise<Classic> {
  // https://docs.github.com/en/rest/branches/branches#get-a-branch
  const shown = await world.github.get(BRANCH, { branch })
  if (shown.status !== 'observed') return NOT_TOLD
  const { protected: isProtected, protection } = shown.value
  if (!isProtected || protection.enabled === false) return NONE
  const rule = await askAsReader(world, branch)
  const view = rule.status === 'observed' ? rule.value.repository.ref?.refUpdateRule : undefined
  const required = protection.required_status_checks?.checks.map(toRequired) ?? []
  const contexts = view?.requiredStatusCheckContexts ?? []
  // GraphQL tells no apps and REST no reviews; where they disagree about the checks, neither is believed.
  const agree = contexts.every((context) => required.some((check) => check.context === context))
  return view && agree ? told(readersProtection(view, required)) : NOT_TOLD
}

const readersProtection = (view: ReadersView, required: readonly RequiredCheck[]): Protection => ({
  ...CLASSIC,
  bypass: null,
  pullRequest:
    view.requiredApprovingReviewCount === null
      ? null
      : {
          approvals: view.requiredApprovingReviewCount,
          dismissesStale: null,
          codeOwners: view.requiresCodeOwnerReviews,
          lastPush: null,
        },
  checks: required.length === 0 ? null : { strict: null, required },
  forbidsForcePush: !view.allowsForcePushes,
  forbidsDeletion: !view.allowsDeletions,
  signatures: view.requiresSignatures,
  linearHistory: view.requiresLinearHistory,
})

/** Under classic protection -1 stands for any app. */
const toRequired = ({ context, app_id }: { readonly context: string; readonly app_id?: number | bigint | null }) => ({
  context,
  app: app_id === null || app_id === undefined || app_id < 0 ? null : Number(app_id),
})
