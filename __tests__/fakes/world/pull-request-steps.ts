import type { Account } from './account.ts'
import { filesAt, makeCommit, push } from './commits.ts'
import type { CommitDescription, Moment, PullRequestDescription, PullRequestStep } from './description.ts'
import { between, mergeBase } from './git-reading.ts'
import { merge, merged, mergeGroup, replay } from './merging.ts'
import type { PullRequest, TimelineEvent } from './pull-request.ts'
import type { World } from './world.ts'

/** Opens a pull request and lets its steps happen, in order. */
export function playPullRequest(world: World, described: PullRequestDescription): void {
  const number = world.pullRequests.length + 1
  const base = described.base ?? world.repository.defaultBranch
  const baseSha = world.commit(base).sha
  const at = world.clock.next(described.at)
  const pull: PullRequest = {
    id: world.ids.next('pullRequest'),
    number,
    author: world.accounts.get(described.by ?? 'mia'),
    title: described.title ?? `Change ${number}`,
    body: described.body ?? '',
    draft: described.draft ?? false,
    baseRef: base,
    baseSha,
    headRef: described.head ?? `change-${number}`,
    headSha: baseSha,
    ...(described.fork !== undefined && { fork: world.accounts.get(described.fork) }),
    createdAt: at,
    updatedAt: at,
    commits: [],
    reviews: [],
    timeline: [],
    requested: [],
  }
  world.pullRequests.push(pull)
  if (described.from !== undefined) showHead(world, pull, world.commit(described.from).sha)
  for (const step of described.steps) playStep(world, pull, step)
}

function playStep(world: World, pull: PullRequest, step: PullRequestStep): void {
  const at = world.clock.next(step.at)
  pull.updatedAt = at
  const by = world.accounts.get(step.by ?? pull.author.login)
  if ('push' in step) pushCommits(world, pull, listed(step.push), by)
  else if ('forcePush' in step) forcePush(world, pull, listed(step.forcePush), by)
  else if ('rebase' in step) rebase(world, pull, step.rebase, by)
  else if ('restamp' in step) restamp(pull)
  else if ('meanwhile' in step) playPullRequest(world, step.meanwhile)
  else if ('updateBranch' in step) updateBranch(world, pull, step.updateBranch, by)
  else if ('review' in step) addReview(world, pull, step, by)
  else if ('dismiss' in step) dismiss(world, pull, step, by)
  else if ('comment' in step) note(world, pull, { event: 'commented', actor: by, message: step.comment })
  else if ('assign' in step)
    note(world, pull, { event: 'assigned', actor: by, requested: world.accounts.get(step.assign) })
  else if ('requestReview' in step) requestReview(world, pull, world.accounts.get(step.requestReview), by)
  else if ('changeBase' in step) changeBase(world, pull, step.changeBase, by)
  else if ('moveBase' in step) moveBase(world, pull, step.moveBase, by)
  else if ('merge' in step) {
    merge(world, pull, step.merge, by, step)
    closeAsMerged(world, pull, by)
  } else close(world, pull, by)
}

/** Lets the merge queue merge a group of open pull requests. */
export function playMergeQueue(world: World, moment: Extract<Moment, { mergeQueue: unknown }>): void {
  world.clock.next(moment.at)
  const queue = world.accounts.get('github-merge-queue[bot]')
  const group = world.pullRequests.filter(({ number }) => moment.mergeQueue.includes(number))
  mergeGroup(world, group, moment.method ?? 'squash', queue)
  for (const pull of group) closeAsMerged(world, pull, queue)
}

const listed = (commits: CommitDescription | readonly CommitDescription[]): readonly CommitDescription[] =>
  'length' in commits ? commits : [commits]

function note(world: World, pull: PullRequest, event: Omit<TimelineEvent, 'id' | 'at'>): void {
  pull.timeline.push({ id: world.ids.next('event'), at: world.clock.now, ...event })
}

function showHead(world: World, pull: PullRequest, head: string): void {
  pull.headSha = head
  pull.commits = between(world.git, world.commit(pull.baseRef).sha, head).map(({ sha }) => sha)
  world.git.refs.set(`refs/pull/${pull.number}/head`, head)
}

/** What it shows is compared with the new base from then on. */
function changeBase(world: World, pull: PullRequest, base: string, by: Account): void {
  pull.baseRef = base
  pull.baseSha = world.commit(base).sha
  showHead(world, pull, pull.headSha)
  note(world, pull, { event: 'base_ref_changed', actor: by })
}

/** What the base no longer holds is the pull request's own from then on. */
function moveBase(world: World, pull: PullRequest, to: string, by: Account): void {
  pull.baseSha = world.commit(to).sha
  push(world, `refs/heads/${pull.baseRef}`, pull.baseSha, by, 'force_push')
  showHead(world, pull, pull.headSha)
}

function moveHead(world: World, pull: PullRequest, head: string, by: Account, force = false): void {
  showHead(world, pull, head)
  if (pull.fork === undefined) push(world, `refs/heads/${pull.headRef}`, head, by, force ? 'force_push' : 'push')
}

function pushCommits(world: World, pull: PullRequest, commits: readonly CommitDescription[], by: Account): void {
  let head = pull.headSha
  for (const described of commits)
    head = makeCommit(world, { by: by.login, ...described }, { parents: [head], at: world.clock.now }).sha
  const pusher = commits.at(-1)?.pushedBy
  moveHead(world, pull, head, pusher === undefined ? by : world.accounts.get(pusher))
}

function forcePush(world: World, pull: PullRequest, commits: readonly CommitDescription[], by: Account): void {
  pull.baseSha = world.commit(pull.baseRef).sha
  let head = pull.baseSha
  for (const described of commits)
    head = makeCommit(world, { by: by.login, ...described }, { parents: [head], at: world.clock.now }).sha
  replaceHead(world, pull, head, by)
}

function replaceHead(world: World, pull: PullRequest, head: string, by: Account): void {
  const before = pull.headSha
  moveHead(world, pull, head, by, true)
  note(world, pull, { event: 'head_ref_force_pushed', actor: by, before, after: head })
}

function rebase(world: World, pull: PullRequest, described: CommitDescription, by: Account): void {
  pull.baseSha = world.commit(pull.baseRef).sha
  const [last, ...others] = pull.commits.toReversed()
  const base = replay(world, others.toReversed(), { base: pull.baseSha, described: { committer: by.login } })
  const top = last === undefined ? [] : [last]
  replaceHead(world, pull, replay(world, top, { base, described: { committer: by.login, ...described } }), by)
}

/** https://github.com/sonichi/sutando/issues/3664 */
function restamp(pull: PullRequest): void {
  for (const review of pull.reviews) if (review.state === 'APPROVED') review.commit = pull.headSha
}

function updateBranch(world: World, pull: PullRequest, described: CommitDescription, by: Account): void {
  pull.baseSha = world.commit(pull.baseRef).sha
  const defaults = { by: by.login, committer: 'web-flow', signed: true, files: {} }
  const message = `Merge branch '${pull.baseRef}' into ${pull.headRef}`
  const parents = [pull.headSha, pull.baseSha]
  const from = filesAt(world, mergeBase(world.git, pull.headSha, pull.baseSha)?.sha)
  const files = merged(from, filesAt(world, pull.baseSha), filesAt(world, pull.headSha))
  const place = { parents, files, at: world.clock.now }
  moveHead(world, pull, makeCommit(world, { ...defaults, message, ...described }, place).sha, by)
}

function addReview(
  world: World,
  pull: PullRequest,
  step: Extract<PullRequestStep, { review: unknown }>,
  by: Account,
): void {
  pull.reviews.push({
    id: world.ids.next('review'),
    author: by,
    state: step.review,
    body: step.body ?? '',
    lines: step.lines ?? [],
    commit: step.on === undefined ? pull.headSha : world.commit(step.on).sha,
    submittedAt: world.clock.now,
  })
  const asked = pull.requested.indexOf(by)
  if (asked >= 0) pull.requested.splice(asked, 1)
}

function dismiss(
  world: World,
  pull: PullRequest,
  step: Extract<PullRequestStep, { dismiss: unknown }>,
  by: Account,
): void {
  const review = pull.reviews.findLast(({ author }) => author.login === step.dismiss)
  if (review === undefined) throw new Error(`${step.dismiss} has no review to dismiss`)
  review.state = 'DISMISSED'
  note(world, pull, { event: 'review_dismissed', actor: by, review, message: step.message ?? '' })
}

function requestReview(world: World, pull: PullRequest, requested: Account, by: Account): void {
  pull.requested.push(requested)
  note(world, pull, { event: 'review_requested', actor: by, requested })
}

function closeAsMerged(world: World, pull: PullRequest, by: Account): void {
  note(world, pull, { event: 'merged', actor: by })
  close(world, pull, by)
}

function close(world: World, pull: PullRequest, by: Account): void {
  pull.closedAt = world.clock.now
  note(world, pull, { event: 'closed', actor: by })
}
