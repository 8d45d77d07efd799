import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { PullRequest, Review } from '../../world/pull-request.ts'
import { associationOf } from '../bodies/pull-request.ts'
import { actor } from './actor.ts'
import { commit } from './commit.ts'
import { connection } from './connection.ts'
import type { Args, Context, Thing } from './context.ts'
import { pullRequest } from './pull-request.ts'

/** A PullRequestReview of the schema. */
export function review(context: Context, pull: PullRequest, one: Review): Thing {
  const { world } = context
  const url = `${world.urls.server}/${world.repository.fullName}/pull/${pull.number}#pullrequestreview-${one.id}`
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', world.repository.id, one.id),
    databaseId: one.id,
    fullDatabaseId: String(one.id),
    author: () => actor(context, one.author),
    authorAssociation: associationOf(world, one.author),
    authorCanPushToRepository: ['admin', 'maintain', 'write'].includes(one.author.permission),
    body: one.body,
    bodyText: one.body,
    commit: () => commit(context, world.commit(one.commit)),
    createdAt: stamp(one.submittedAt),
    publishedAt: stamp(one.submittedAt),
    submittedAt: one.state === 'PENDING' ? null : stamp(one.submittedAt),
    updatedAt: stamp(one.submittedAt),
    lastEditedAt: null,
    includesCreatedEdit: false,
    state: one.state,
    url,
    pullRequest: () => pullRequest(context, pull),
    comments: (args: Args) =>
      connection({ type: 'PullRequestReviewComment', name: 'comments' }, one.lines, args, (body) => ({
        __typename: 'PullRequestReviewComment',
        author: () => actor(context, one.author),
        body,
        bodyText: body,
        createdAt: stamp(one.submittedAt),
      })),
    onBehalfOf: (args: Args) => connection({ type: 'Team', name: 'onBehalfOf' }, [], args, () => null),
  }
}

/** Null where no rule asks for reviews. https://docs.github.com/graphql/reference/enums#pullrequestreviewdecision */
export function reviewDecision({ world }: Pick<Context, 'world'>, pull: PullRequest): string | null {
  const asked = world.rulesets.some(
    ({ rules, enforcement = 'active' }) =>
      enforcement === 'active' && rules.some(({ type }) => type === 'pull_request'),
  )
  if (!asked) return null
  const last = new Map(
    pull.reviews.filter(({ state }) => state !== 'COMMENTED').map((one) => [one.author.id, one.state]),
  )
  if ([...last.values()].includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED'
  return [...last.values()].includes('APPROVED') ? 'APPROVED' : 'REVIEW_REQUIRED'
}
