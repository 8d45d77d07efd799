import type { Commit } from '../../world/git.ts'
import { between } from '../../world/git-reading.ts'
import type { Run } from '../../world/run.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { simpleCommitBody } from './commit.ts'
import { diffBody } from './diff.ts'
import { pullRequestBody } from './pull-request.ts'
import { releaseBody } from './release.ts'
import { listedRepositoryBody } from './repository.ts'
import { userBody } from './user.ts'

/** What GitHub sends for the event that started a run. https://docs.github.com/webhooks/webhook-events-and-payloads */
export function eventBody(world: World, run: Run): Body {
  const { owner } = world.repository
  return {
    ...(particular[run.event] ?? (() => ({})))(world, run),
    repository: webhookRepository(world, run),
    ...(owner.type === 'Organization' && { organization: organizationBody(world) }),
    sender: userBody(world, run.actor),
  }
}

const particular: Readonly<Record<string, (world: World, run: Run) => Body>> = {
  push: pushBody,
  workflow_dispatch: (_world, run) => ({
    inputs: run.described.inputs ?? null,
    ref: run.ref,
    workflow: run.path,
  }),
  schedule: (_world, run) => ({ schedule: '0 6 * * *', workflow: run.path }),
  pull_request: (world, run) => pullRequestEvent(world, run, 'synchronize'),
  pull_request_target: (world, run) => pullRequestEvent(world, run, 'synchronize'),
  release: releaseEvent,
}

function pushBody(world: World, run: Run): Body {
  const push = world.pushes.findLast(({ ref, after }) => ref === run.ref && after === run.sha)
  const before = push?.before ?? '0'.repeat(40)
  const page = `${world.urls.server}/${world.repository.fullName}`
  const known = world.git.commits.has(before)
  const commits = known ? between(world.git, before, run.sha) : [world.commit(run.sha)]
  return {
    ref: run.ref,
    before,
    after: run.sha,
    created: /^0+$/.test(before),
    deleted: false,
    forced: push?.type === 'force_push',
    base_ref: null,
    compare: `${page}/compare/${before.slice(0, 12)}...${run.sha.slice(0, 12)}`,
    commits: commits.map((commit) => pushedCommit(world, commit)),
    head_commit: pushedCommit(world, world.commit(run.sha)),
    pusher: { name: run.actor.login, email: run.actor.email },
  }
}

function pushedCommit(world: World, commit: Commit): Body {
  const files = diffBody(world, commit.parents[0], commit.sha)
  const named = (status: string) => files.filter((file) => file['status'] === status).map((file) => file['filename'])
  const url = `${world.urls.server}/${world.repository.fullName}/commit/${commit.sha}`
  const changed = { added: named('added'), removed: named('removed'), modified: named('modified') }
  return { ...simpleCommitBody(commit), distinct: true, url, ...changed }
}

function pullRequestEvent(world: World, run: Run, action: string): Body {
  const pull = world.pullRequests.find(({ number }) => number === run.described.pullRequest)
  if (pull === undefined) throw new Error(`a ${run.event} run needs the number of a pull request in the world`)
  const pull_request = { ...pullRequestBody(world, pull), active_lock_reason: null }
  const moved = { before: world.commit(pull.headSha).parents[0], after: pull.headSha }
  return { action, number: pull.number, ...moved, pull_request }
}

function releaseEvent(world: World, run: Run): Body {
  const release = world.releases.findLast(({ tag }) => run.ref === `refs/tags/${tag}`)
  if (release === undefined) throw new Error(`no release of ${run.ref} in the world`)
  return { action: 'published', release: releaseBody(world, release) }
}

/** The repository as webhooks have it: in pushes, times are numbers and the owner has a name. */
function webhookRepository(world: World, run: Run): Body {
  const body = listedRepositoryBody(world)
  if (run.event !== 'push') return body
  const { owner } = world.repository
  return {
    ...body,
    owner: { name: owner.login, email: null, ...userBody(world, owner) },
    created_at: Math.floor(world.repository.createdAt.getTime() / 1000),
    pushed_at: Math.floor((world.pushes.at(-1)?.at ?? world.repository.createdAt).getTime() / 1000),
    stargazers: 0,
    master_branch: world.repository.defaultBranch,
    ...(owner.type === 'Organization' && { organization: owner.login }),
  }
}

function organizationBody(world: World): Body {
  const { login, id, node_id, avatar_url } = userBody(world, world.repository.owner)
  const url = `${world.urls.api}/orgs/${String(login)}`
  const links = ['repos', 'events', 'hooks', 'issues'].map((name) => [`${name}_url`, `${url}/${name}`])
  const members = { members_url: `${url}/members{/member}`, public_members_url: `${url}/public_members{/member}` }
  return { login, id, node_id, url, ...Object.fromEntries(links), ...members, avatar_url, description: null }
}
