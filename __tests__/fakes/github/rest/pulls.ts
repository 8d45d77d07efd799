import { commitBody } from '../bodies/commit.ts'
import { diffBody } from '../bodies/diff.ts'
import { listedPullRequestBody, pullRequestBody, reviewBody } from '../bodies/pull-request.ts'
import { listed } from '../paging.ts'
import { type Call, found, number, type Route, repo } from '../route.ts'

const needs = 'pull_requests=read'

const pullOf = (call: Call) => {
  const asked = number(call, 'pull_number')
  return found(call.world.pullRequests.find((pull) => pull.number === asked))
}

const pulls: Route = {
  template: `GET ${repo}/pulls`,
  needs,
  answer: (call) => {
    const state = call.query.get('state') ?? 'open'
    const asked = call.world.pullRequests.filter(
      ({ closedAt }) => state === 'all' || (closedAt === undefined) === (state === 'open'),
    )
    return listed(call, asked.toReversed(), (pull) => listedPullRequestBody(call.world, pull))
  },
}

const pull: Route = {
  template: `GET ${repo}/pulls/{pull_number}`,
  needs: 'pull_requests=read; contents=read',
  answer: (call) => ({ body: pullRequestBody(call.world, pullOf(call)) }),
}

/** Oldest first. https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request */
const reviews: Route = {
  template: `GET ${repo}/pulls/{pull_number}/reviews`,
  needs,
  answer: (call) => listed(call, pullOf(call).reviews, (review) => reviewBody(call.world, pullOf(call), review)),
}

/** At most 250. https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const commits: Route = {
  template: `GET ${repo}/pulls/{pull_number}/commits`,
  needs,
  answer: (call) =>
    listed(call, pullOf(call).commits.slice(0, 250), (sha) => commitBody(call.world, call.world.commit(sha))),
}

const files: Route = {
  template: `GET ${repo}/pulls/{pull_number}/files`,
  needs,
  answer: (call) => {
    const { baseSha, headSha } = pullOf(call)
    return listed(call, diffBody(call.world, baseSha, headSha), (file) => file)
  },
}

export const pullRoutes: readonly Route[] = [pulls, pull, reviews, commits, files]
