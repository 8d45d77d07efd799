import type { Case } from './case.ts'
import { ghApi, pathPart } from './commands.ts'
import type { Addition } from './finding.ts'
import type { EnvironmentRules } from './settings.ts'

/** A reviewer by id, or by the place where the id of one is to be put. */
interface Reviewer {
  readonly type: 'User' | 'Team'
  readonly id: number | 'TEAM_ID'
}

/** What of an environment's rules is to be otherwise. */
interface Change {
  readonly reviewers?: readonly Reviewer[]
  readonly preventSelfReview?: boolean
  readonly branches?: EnvironmentRules['branches']
}

/**
 * The call that changes the rules of an environment. What such a call leaves out is reset, so all that there is stands in it.
 * https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment
 */
export function environmentCommand(rules: EnvironmentRules, { settings }: Case, change: Change): Addition {
  const { reviewers, preventSelfReview, branches } = { ...rules, ...change }
  const policy = { protected_branches: branches === 'protected', custom_branch_policies: branches === 'custom' }
  const body = {
    wait_timer: rules.waitMinutes,
    prevent_self_review: preventSelfReview ?? false,
    reviewers: reviewers.map(({ type, id }) => ({ type, id })),
    deployment_branch_policy: branches === 'any' ? null : policy,
  }
  const { name } = settings.repository
  const hint = reviewers.some(({ id }) => id === 'TEAM_ID') ? ', with the id of a team of reviewers' : ''
  return {
    where: `Settings › Environments › ${rules.name}, or${hint}`,
    lines: ghApi('PUT', `repos/${name}/environments/${pathPart(rules.name)}`, body),
  }
}
