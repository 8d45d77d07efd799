import { ACTIONS_APP } from './check.ts'
import { makeCommit, push } from './commits.ts'
import { deploy } from './deploying.ts'
import type { Moment } from './description.ts'
import { writeNote } from './note.ts'
import { playMergeQueue, playPullRequest } from './pull-request-steps.ts'
import { playRun } from './running.ts'
import type { World } from './world.ts'

/** Lets one thing happen in the world. */
export function play(world: World, moment: Moment): void {
  if ('commit' in moment) playCommit(world, moment)
  else if ('push' in moment) playPush(world, moment)
  else if ('pullRequest' in moment) playPullRequest(world, moment.pullRequest)
  else if ('mergeQueue' in moment) playMergeQueue(world, moment)
  else if ('branch' in moment) {
    const from = world.commit(moment.from ?? world.repository.defaultBranch)
    world.git.refs.set(`refs/heads/${moment.branch}`, from.sha)
  } else if ('tag' in moment) world.git.refs.set(`refs/tags/${moment.tag}`, tip(world, moment.on))
  else if ('release' in moment) playRelease(world, moment)
  else if ('run' in moment) playRun(world, { conclusion: 'success', ...moment.run }, world.clock.next(moment.at))
  else if ('check' in moment) playCheck(world, moment)
  else if ('note' in moment) writeNote(world, moment.note)
  else if ('status' in moment) playStatus(world, moment)
  else deploy(world, moment.deployment, world.clock.next(moment.at))
}

function playCheck(world: World, { check, at }: Extract<Moment, { check: unknown }>): void {
  const { name, on, conclusion = 'success', app = ACTIONS_APP } = check
  const id = world.ids.next('job')
  world.checks.push({ id, name, sha: tip(world, on), conclusion, app, at: world.clock.next(at) })
}

function playStatus(world: World, { status, at }: Extract<Moment, { status: unknown }>): void {
  const { context, on, by = 'mia', state = 'success' } = status
  const id = world.ids.next('status')
  world.statuses.push({ id, context, sha: tip(world, on), state, by, at: world.clock.next(at) })
}

function tip(world: World, name = world.repository.defaultBranch): string {
  return world.commit(name).sha
}

function playCommit(world: World, moment: Extract<Moment, { commit: unknown }>): void {
  const { commit: described, branch = world.repository.defaultBranch } = moment
  const at = world.clock.next(moment.at)
  const ref = `refs/heads/${branch}`
  const parent = world.git.refs.get(ref) ?? tip(world)
  const commit = makeCommit(world, described, { parents: [parent], at })
  const author = world.accounts.byEmail(commit.author.email)
  const pusher = described.pushedBy ?? author?.login ?? 'mia'
  push(world, ref, commit.sha, world.accounts.get(pusher))
}

function playPush(world: World, moment: Extract<Moment, { push: unknown }>): void {
  const { push: what, branch = world.repository.defaultBranch, by = 'mia' } = moment
  world.clock.next(moment.at)
  push(world, `refs/heads/${branch}`, world.commit(what).sha, world.accounts.get(by))
}

function playRelease(world: World, { release, by, at }: Extract<Moment, { release: string }>): void {
  if (!world.git.refs.has(`refs/tags/${release}`)) world.git.refs.set(`refs/tags/${release}`, tip(world))
  const author = world.accounts.get(by ?? 'mia')
  world.releases.push({ id: world.ids.next('release'), tag: release, author, at: world.clock.next(at) })
}
