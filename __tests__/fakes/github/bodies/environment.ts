import { stamp } from '../../world/clock.ts'
import type { Environment } from '../../world/environment.ts'
import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { teamBody, userBody } from './user.ts'

/** GitHub's `environment`; `can_admins_bypass` is in live answers though not in the description. https://docs.github.com/rest/deployments/environments */
export function environmentBody(world: World, environment: Environment): Body {
  return {
    ...briefEnvironmentBody(world, environment),
    can_admins_bypass: environment.canAdminsBypass,
    protection_rules: protectionRules(world, environment),
    deployment_branch_policy:
      environment.branchPolicy === null
        ? null
        : {
            protected_branches: environment.branchPolicy === 'protected',
            custom_branch_policies: environment.branchPolicy !== 'protected',
          },
  }
}

/** The form in approvals. */
export function briefEnvironmentBody({ urls, repository }: World, environment: Environment): Body {
  const name = encodeURIComponent(environment.name)
  return {
    id: environment.id,
    node_id: nodeId('EN', repository.id, environment.id),
    name: environment.name,
    url: `${urls.api}/repos/${repository.fullName}/environments/${name}`,
    html_url: `${urls.server}/${repository.fullName}/deployments/activity_log?environments_filter=${name}`,
    created_at: stamp(environment.createdAt),
    updated_at: stamp(environment.updatedAt),
  }
}

/** The reviewers as environments and waiting deployments list them. */
export function reviewersBody(world: World, environment: Environment): Body[] {
  return environment.reviewers.map((reviewer) =>
    'members' in reviewer
      ? { type: 'Team', reviewer: teamBody(world, reviewer) }
      : { type: 'User', reviewer: userBody(world, reviewer) },
  )
}

function protectionRules(world: World, environment: Environment): Body[] {
  const { ruleIds } = environment
  const rule = (id: number, type: string, more: Body = {}) => ({
    id,
    node_id: nodeId('GA', world.repository.id, id),
    type,
    ...more,
  })
  const rules: Body[] = []
  if (environment.waitTimer > 0) rules.push(rule(ruleIds.wait, 'wait_timer', { wait_timer: environment.waitTimer }))
  if (environment.reviewers.length > 0)
    rules.push(
      rule(ruleIds.reviewers, 'required_reviewers', {
        prevent_self_review: environment.preventSelfReview,
        reviewers: reviewersBody(world, environment),
      }),
    )
  if (environment.branchPolicy !== null) rules.push(rule(ruleIds.branch, 'branch_policy'))
  return rules
}
