import { stamp } from '../../world/clock.ts'
import type { Run } from '../../world/run.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { simpleCommitBody } from './commit.ts'
import { pullRequestBody } from './pull-request.ts'
import { repositoryBody } from './repository.ts'
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
  release: releaseBody,
}

function pushBody(world: World, run: Run): Body {
  const push = world.pushes.findLast(({ ref, after }) => ref === run.ref && after === run.sha)
  const before = push?.before ?? '0'.repeat(40)
  const page = `${world.urls.server}/${world.repository.fullName}`
  const commit = world.commit(run.sha)
  const head = { ...simpleCommitBody(commit), distinct: true, url: `${page}/commit/${commit.sha}` }
  return {
    ref: run.ref,
    before,
    after: run.sha,
    created: /^0+$/.test(before),
    deleted: false,
    forced: push?.type === 'force_push',
    base_ref: null,
    compare: `${page}/compare/${before.slice(0, 12)}...${run.sha.slice(0, 12)}`,
    commits: [head],
    head_commit: head,
    pusher: { name: run.actor.login, email: run.actor.email },
  }
}

function pullRequestEvent(world: World, run: Run, action: string): Body {
  const pull = world.pullRequests.find(({ number }) => number === run.described.pullRequest)
  if (pull === undefined) throw new Error(`a ${run.event} run needs the number of a pull request in the world`)
  return { action, number: pull.number, pull_request: pullRequestBody(world, pull) }
}

function releaseBody(world: World, run: Run): Body {
  const release = world.releases.findLast(({ tag }) => run.ref === `refs/tags/${tag}`)
  if (release === undefined) throw new Error(`no release of ${run.ref} in the world`)
  const { id, tag, author, at } = release
  return {
    action: 'published',
    release: { id, tag_name: tag, name: tag, author: userBody(world, author), published_at: stamp(at) },
  }
}

/** The repository as webhooks have it: in pushes, times are numbers and the owner has a name. */
function webhookRepository(world: World, run: Run): Body {
  const { network_count: _1, subscribers_count: _2, permissions: _3, organization: _4, ...body } = repositoryBody(world)
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
  return { login, id, node_id, url, ...Object.fromEntries(links), avatar_url, description: null }
}
