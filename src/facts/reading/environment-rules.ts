import type { Endpoints } from '@octokit/types'
import { booleanAt } from '../../model/json.ts'

/** An environment as GitHub tells of it, alone or in a list. */
export type EnvironmentAnswer =
  Endpoints['GET /repos/{owner}/{repo}/environments/{environment_name}']['response']['data']
type Rules = NonNullable<EnvironmentAnswer['protection_rules']>

/**
 * The protection rules of an environment. Throws where the answer has none: that is not "no rules".
 * https://docs.github.com/en/rest/deployments/environments#get-an-environment
 */
export function environmentRules(data: EnvironmentAnswer) {
  const rules = data.protection_rules
  if (rules === undefined) throw new TypeError('the answer has no protection_rules')
  const [review] = rules.flatMap((rule) => ('reviewers' in rule ? [rule] : []))
  return {
    environmentId: data.id,
    name: data.name,
    updatedAt: data.updated_at,
    reviewers: (review?.reviewers ?? []).flatMap(toReviewer),
    preventSelfReview: review === undefined ? null : (review.prevent_self_review ?? false),
    waitMinutes: rules.reduce((most, rule) => Math.max(most, 'wait_timer' in rule ? (rule.wait_timer ?? 0) : 0), 0),
    branches: branchesOf(data),
    otherRules: rules.map((rule) => rule.type).filter((type) => !KNOWN_RULES.includes(type)),
    adminsCanBypass: booleanAt(data, 'can_admins_bypass'),
  }
}

const KNOWN_RULES = ['required_reviewers', 'wait_timer', 'branch_policy']

type Reviewer = NonNullable<
  NonNullable<Extract<Rules[number], { prevent_self_review?: boolean; reviewers?: readonly unknown[] }>['reviewers']>
>[number]

function toReviewer({ type, reviewer }: Reviewer) {
  if (type === undefined || reviewer === undefined) return []
  return [{ type, id: reviewer.id, name: 'login' in reviewer ? reviewer.login : reviewer.slug }]
}

function branchesOf({ deployment_branch_policy: policy }: EnvironmentAnswer) {
  if (policy === null || policy === undefined) return 'any'
  return policy.protected_branches ? 'protected' : 'custom'
}
