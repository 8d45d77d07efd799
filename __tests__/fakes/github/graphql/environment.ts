import { stateOf } from '../../world/deployment.ts'
import type { Environment } from '../../world/environment.ts'
import { nodeId } from '../../world/ids.ts'
import { actor } from './actor.ts'
import { connection } from './connection.ts'
import { type Args, type Context, require, type Thing } from './context.ts'
import { deployment } from './deployment.ts'
import { team } from './team.ts'

/** An Environment of the schema. */
export function environment(context: Context, one: Environment): Thing {
  const rules = protectionRules(context, one)
  return {
    __typename: 'Environment',
    id: nodeId('EN', context.world.repository.id, one.id),
    databaseId: one.id,
    name: one.name,
    isPinned: null,
    pinnedPosition: null,
    protectionRules: (args: Args) =>
      connection({ type: 'DeploymentProtectionRule', name: 'protectionRules' }, rules, args, (rule) => rule),
    latestCompletedDeployment: () => {
      require(context, 'deployments=read')
      const done = ['success', 'failure', 'error', 'inactive']
      const last = context.world.deployments.findLast(
        (candidate) => candidate.environment === one && done.includes(stateOf(candidate)),
      )
      return last === undefined ? null : deployment(context, last)
    },
  }
}

function protectionRules(context: Context, one: Environment): Thing[] {
  const rule = (type: string, databaseId: number): Thing => ({
    __typename: 'DeploymentProtectionRule',
    databaseId,
    type,
    timeout: type === 'WAIT_TIMER' ? one.waitTimer : 0,
    preventSelfReview: type === 'REQUIRED_REVIEWERS' ? one.preventSelfReview : null,
    reviewers: (args: Args) =>
      connection(
        { type: 'DeploymentReviewer', name: 'reviewers' },
        type === 'REQUIRED_REVIEWERS' ? one.reviewers : [],
        args,
        (reviewer) => ('members' in reviewer ? team(context, reviewer) : actor(context, reviewer)),
      ),
  })
  return [
    ...(one.waitTimer > 0 ? [rule('WAIT_TIMER', one.ruleIds.wait)] : []),
    ...(one.reviewers.length > 0 ? [rule('REQUIRED_REVIEWERS', one.ruleIds.reviewers)] : []),
    ...(one.branchPolicy === null ? [] : [rule('BRANCH_POLICY', one.ruleIds.branch)]),
  ]
}
