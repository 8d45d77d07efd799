import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { PullRequest, TimelineEvent } from '../../world/pull-request.ts'
import type { World } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { gitCommitBody } from '../bodies/commit.ts'
import { associationOf, reviewBody } from '../bodies/pull-request.ts'
import { userBody, userOrNull } from '../bodies/user.ts'
import { listed } from '../paging.ts'
import { found, number, type Route, repo } from '../route.ts'

/** Everything that happened in a pull request. https://docs.github.com/rest/issues/timeline */
const timeline: Route = {
  template: `GET ${repo}/issues/{issue_number}/timeline`,
  needs: 'issues=read; pull_requests=read',
  answer: (call) => {
    const asked = number(call, 'issue_number')
    const pull = found(call.world.pullRequests.find((one) => one.number === asked))
    return listed(call, items(call.world, pull), ({ body }) => body)
  },
}

function items(world: World, pull: PullRequest): { at: Date; body: Body }[] {
  const commits = pull.commits.map((sha) => {
    const body = { ...gitCommitBody(world, world.commit(sha)), event: 'committed' }
    return { at: pull.createdAt, body }
  })
  const reviews = pull.reviews.map((review) => ({
    at: review.submittedAt,
    body: { ...reviewBody(world, pull, review), event: 'reviewed' },
  }))
  const events = pull.timeline.map((event) => ({ at: event.at, body: eventBody(world, pull, event) }))
  return [...commits, ...[...reviews, ...events].sort((a, b) => a.at.getTime() - b.at.getTime())]
}

function eventBody(world: World, pull: PullRequest, event: TimelineEvent): Body {
  const url = `${world.urls.api}/repos/${world.repository.fullName}/issues/events/${event.id}`
  return {
    id: event.id,
    node_id: nodeId('TE', world.repository.id, event.id),
    url,
    event: event.event,
    actor: userOrNull(world, event.actor),
    commit_id: event.event === 'merged' ? (pull.merged?.commit ?? null) : (event.after ?? null),
    commit_url: null,
    created_at: stamp(event.at),
    performed_via_github_app: null,
    ...particular(world, pull, event),
  }
}

function particular(world: World, pull: PullRequest, event: TimelineEvent): Body {
  const { review, requested, actor } = event
  if (review !== undefined)
    return { dismissed_review: { state: 'approved', review_id: review.id, dismissal_message: event.message ?? null } }
  if (requested !== undefined)
    return { review_requester: userBody(world, actor), requested_reviewer: userBody(world, requested) }
  if (event.event !== 'commented') return {}
  const issue_url = `${world.urls.api}/repos/${world.repository.fullName}/issues/${pull.number}`
  const html_url = `${world.urls.server}/${world.repository.fullName}/pull/${pull.number}#issuecomment-${event.id}`
  const who = { user: userBody(world, actor), author_association: associationOf(world, actor) }
  return { ...who, body: event.message ?? '', issue_url, html_url, updated_at: stamp(event.at) }
}

export const issueRoutes: readonly Route[] = [timeline]
