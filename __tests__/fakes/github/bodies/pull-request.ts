import type { Account } from '../../world/account.ts'
import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { PullRequest, Review } from '../../world/pull-request.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { diffBody, statsOf } from './diff.ts'
import { listedRepositoryBody } from './repository.ts'
import { userBody, userOrNull } from './user.ts'

/** How an account relates to the repository, as far as permissions tell. https://docs.github.com/graphql/reference/enums#commentauthorassociation */
export function associationOf(world: World, account: Account): string {
  if (account.id === world.repository.owner.id) return 'OWNER'
  if (account.permission === 'none' || account.permission === 'read') return 'NONE'
  return world.repository.owner.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR'
}

/** The commit that GitHub shows as a pull request's merge: the real one, or the one it tries out while it is open. */
export function mergeCommitOf(pull: PullRequest): string | null {
  return pull.merged?.commit ?? (pull.closedAt === undefined ? pull.headSha : null)
}

/** GitHub's `pull-request-simple`, as listed. https://docs.github.com/rest/pulls/pulls#list-pull-requests */
export function listedPullRequestBody(world: World, pull: PullRequest): Body {
  const links = linksOf(world, pull)
  return {
    ...links,
    id: pull.id,
    node_id: nodeId('PR', world.repository.id, pull.id),
    number: pull.number,
    state: pull.closedAt === undefined ? 'open' : 'closed',
    locked: false,
    title: pull.title,
    user: userOrNull(world, pull.author),
    body: pull.body,
    created_at: stamp(pull.createdAt),
    updated_at: stamp(pull.updatedAt),
    closed_at: pull.closedAt === undefined ? null : stamp(pull.closedAt),
    merged_at: pull.merged === undefined ? null : stamp(pull.merged.at),
    merge_commit_sha: mergeCommitOf(pull),
    ...{ assignee: null, assignees: [], labels: [], milestone: null, auto_merge: null, requested_teams: [] },
    requested_reviewers: pull.requested.map((account) => userBody(world, account)),
    draft: pull.draft,
    head: endBody(world, pull.headRef, pull.headSha, pull.fork ?? world.repository.owner),
    base: endBody(world, pull.baseRef, pull.baseSha, world.repository.owner),
    author_association: associationOf(world, pull.author),
    _links: hrefs(links),
  }
}

/** GitHub's `pull-request`. https://docs.github.com/rest/pulls/pulls#get-a-pull-request */
export function pullRequestBody(world: World, pull: PullRequest): Body {
  const files = diffBody(world, pull.baseSha, pull.headSha)
  const { additions, deletions } = statsOf(files)
  return {
    ...listedPullRequestBody(world, pull),
    merged: pull.merged !== undefined,
    mergeable: pull.closedAt === undefined ? true : null,
    mergeable_state: pull.closedAt === undefined ? 'clean' : 'unknown',
    rebaseable: null,
    merged_by: userOrNull(world, pull.merged?.by),
    comments: pull.timeline.filter(({ event }) => event === 'commented').length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pull.commits.length,
    additions,
    deletions,
    changed_files: files.length,
  }
}

function hrefs({ url, html_url, diff_url: _diff, patch_url: _patch, ...others }: ReturnType<typeof linksOf>): Body {
  const rest = Object.entries(others).map(([name, href]) => [name.replace(/_url$/, ''), { href }])
  return { self: { href: url }, html: { href: html_url }, ...Object.fromEntries(rest) }
}

function linksOf({ urls, repository }: World, pull: PullRequest) {
  const url = `${urls.api}/repos/${repository.fullName}`
  const page = `${urls.server}/${repository.fullName}/pull/${pull.number}`
  return {
    url: `${url}/pulls/${pull.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: `${url}/issues/${pull.number}`,
    commits_url: `${url}/pulls/${pull.number}/commits`,
    review_comments_url: `${url}/pulls/${pull.number}/comments`,
    review_comment_url: `${url}/pulls/comments{/number}`,
    comments_url: `${url}/issues/${pull.number}/comments`,
    statuses_url: `${url}/statuses/${pull.headSha}`,
  }
}

function endBody(world: World, ref: string, sha: string, owner: Account): Body {
  const own = owner.id === world.repository.owner.id
  const repository = listedRepositoryBody(world)
  const forked = { ...repository, id: owner.id + 1, fork: true, owner: userBody(world, owner) }
  const repo = own ? repository : { ...forked, full_name: `${owner.login}/${world.repository.name}` }
  return { label: `${owner.login}:${ref}`, ref, sha, user: userBody(world, owner), repo }
}

/** GitHub's `pull-request-review`. https://docs.github.com/rest/pulls/reviews */
export function reviewBody(world: World, pull: PullRequest, review: Review): Body {
  const { url, html_url } = linksOf(world, pull)
  const page = `${html_url}#pullrequestreview-${review.id}`
  return {
    id: review.id,
    node_id: nodeId('PRR', world.repository.id, review.id),
    user: userOrNull(world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: associationOf(world, review.author),
    _links: { html: { href: page }, pull_request: { href: url } },
    ...(review.state !== 'PENDING' && { submitted_at: stamp(review.submittedAt) }),
    commit_id: review.commit,
  }
}
