import { pullRequestsOf } from '../../world/association.ts'
import type { Commit } from '../../world/git.ts'
import { ancestry, between, mergeBase, resolve } from '../../world/git-reading.ts'
import { commitBody } from '../bodies/commit.ts'
import { diffBody, statsOf } from '../bodies/diff.ts'
import { listedPullRequestBody } from '../bodies/pull-request.ts'
import { listed, pageOf } from '../paging.ts'
import { type Call, found, Refusal, type Route, repo, text } from '../route.ts'

/** The commit that a name leads to, or GitHub's 422 for a revision that nothing has. */
function commitOf(call: Call, name: string): Commit {
  const commit = resolve(call.world.git, name)
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${name}`)
  return commit
}

const commits: Route = {
  template: `GET ${repo}/commits`,
  needs: 'contents=read',
  answer: (call) => {
    const head = commitOf(call, call.query.get('sha') ?? call.world.repository.defaultBranch)
    return listed(call, ancestry(call.world.git, head.sha), (commit) => commitBody(call.world, commit))
  },
}

/** https://docs.github.com/rest/commits/commits#get-a-commit */
const commit: Route = {
  template: `GET ${repo}/commits/{ref}`,
  needs: 'contents=read',
  answer: (call) => {
    const one = commitOf(call, text(call, 'ref'))
    const files = diffBody(call.world, one.parents[0], one.sha)
    return { body: { ...commitBody(call.world, one), stats: statsOf(files), files } }
  },
}

const pulls: Route = {
  template: `GET ${repo}/commits/{commit_sha}/pulls`,
  needs: 'pull_requests=read',
  answer: (call) => {
    const { sha } = commitOf(call, text(call, 'commit_sha'))
    return listed(call, pullRequestsOf(call.world, sha), (pull) => listedPullRequestBody(call.world, pull))
  },
}

/** Without paging the newest 250 commits; with it all, oldest first, and the files on the first page only. https://docs.github.com/rest/commits/commits#compare-two-commits */
const compare: Route = {
  template: `GET ${repo}/compare/{basehead}`,
  needs: 'contents=read',
  answer: (call) => {
    const { world, query } = call
    const [from = '', to = ''] = text(call, 'basehead').split('...')
    const base = found(resolve(world.git, from))
    const head = found(resolve(world.git, to))
    const common = found(mergeBase(world.git, base.sha, head.sha))
    const ahead = between(world.git, base.sha, head.sha)
    const paged = query.has('page') || query.has('per_page')
    const { items, headers } = paged ? pageOf(call, ahead) : { items: ahead.slice(-250), headers: {} }
    const first = (query.get('page') ?? '1') === '1'
    const files = first ? diffBody(world, common.sha, head.sha).slice(0, 300) : []
    const rest = { behind: between(world.git, head.sha, base.sha).length, total: ahead.length }
    const body = { ...summary(call, [base, common], rest), commits: items.map((one) => commitBody(world, one)), files }
    return { headers, body }
  },
}

function summary(call: Call, [base, common]: [Commit, Commit], { behind, total }: { behind: number; total: number }) {
  const { urls, repository } = call.world
  const range = text(call, 'basehead')
  const page = `${urls.server}/${repository.fullName}/compare/${range}`
  const sides = total > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical'
  return {
    url: `${urls.api}/repos/${repository.fullName}/compare/${range}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitBody(call.world, base),
    merge_base_commit: commitBody(call.world, common),
    status: sides,
    ahead_by: total,
    behind_by: behind,
    total_commits: total,
  }
}

export const commitRoutes: readonly Route[] = [commits, commit, pulls, compare]
