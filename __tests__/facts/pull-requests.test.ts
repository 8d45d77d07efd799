import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { pullRequests } from '../../src/facts/pull-requests.ts'
import type { PullRequests } from '../../src/model/change.ts'
import { unavailable } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { unseen } from '../fakes/some-facts.ts'
import type { Moment, PullRequestDescription, PullRequestStep, WorldDescription } from '../fakes/world/description.ts'

const start: readonly Moment[] = [{ commit: { name: 'base' } }, { deployment: { commit: 'base' } }]
const pull = (...steps: PullRequestStep[]): Moment => ({ pullRequest: { steps } })
const opened = (described: Omit<PullRequestDescription, 'steps'>, ...steps: PullRequestStep[]): Moment => ({
  pullRequest: { ...described, steps },
})
const merged: PullRequestStep = { merge: 'squash', by: 'lena' }

/** The fact, and the names of the commits it speaks of. */
async function seenIn(described: WorldDescription, trouble: (world: Opened) => void = () => {}) {
  return inWorld(described, async (open) => {
    trouble(open)
    const { 'pull-requests': fact } = await collect(open.world)
    const value = fact.status === 'observed' ? fact.value : undefined
    return { ...open, fact, value, items: value?.items ?? [], shas: (name: string) => open.shown.commit(name).sha }
  })
}

const headsIn = ({ items: [first] }: Pick<PullRequests, 'items'>, { shown }: Opened) => ({
  complete: first?.heads.complete,
  items: first?.heads.items.map(({ sha, by, kind }) => ({
    kind,
    by: by?.login ?? null,
    head: [...shown.named].find(([, commit]) => commit.sha === sha)?.[0] ?? sha,
  })),
})

describe('pull-requests', () => {
  it('has the pull request of a squashed commit with all that judging it takes', async () => {
    const history = [
      ...start,
      opened(
        { by: 'mia', head: 'umbrellas' },
        { push: [{ name: 'one' }, { name: 'two', coAuthors: ['theo'] }] },
        { review: 'CHANGES_REQUESTED', by: 'omar' },
        { push: { name: 'three', by: 'lena' }, by: 'lena' },
        { review: 'APPROVED', by: 'omar' },
        merged,
      ),
    ]
    const { value, items, shown } = await seenIn({ history })
    expect(value).toMatchObject({ complete: true, numbersOf: { [shown.job.sha]: [1] } })
    expect(items).toMatchObject([
      {
        number: 1,
        author: { login: 'mia', type: 'User' },
        ...{ base: 'main', headRef: 'umbrellas', headSha: shown.commit('three').sha },
        ...{ crossRepository: false, merged: true, mergedBy: { login: 'lena' }, mergeCommit: shown.job.sha },
        reviews: {
          complete: true,
          items: [
            { by: { login: 'omar' }, state: 'CHANGES_REQUESTED', commit: shown.commit('two').sha, canPush: true },
            { by: { login: 'omar' }, state: 'APPROVED', commit: shown.commit('three').sha, canPush: true },
          ],
        },
        commits: {
          complete: true,
          items: [
            { sha: shown.commit('one').sha },
            { authors: [{ account: { login: 'mia' } }, { account: { login: 'theo' } }] },
            { authors: [{ account: { login: 'lena' } }] },
          ],
        },
        heads: {
          complete: true,
          items: [
            { sha: shown.commit('two').sha, by: { login: 'mia' }, kind: 'push' },
            { sha: shown.commit('three').sha, by: { login: 'lena' }, kind: 'push' },
          ],
        },
      },
    ])
  })

  it('has who asked whom for a review, and who dismissed which, but not what they wrote', async () => {
    const history = [
      ...start,
      opened(
        { by: 'mia' },
        { push: {} },
        { requestReview: 'omar' },
        { review: 'CHANGES_REQUESTED', by: 'omar' },
        { dismiss: 'omar', by: 'lena', message: 'He is on holiday' },
        merged,
      ),
    ]
    const { items } = await seenIn({ history })
    const [review] = items[0]?.reviews.items ?? []
    expect(items[0]?.events).toMatchObject({
      complete: true,
      items: [
        { kind: 'review-requested', by: { login: 'mia' }, asked: { type: 'User', name: 'omar' }, review: null },
        { kind: 'review-dismissed', by: { login: 'lena' }, asked: null, review: review?.id },
      ],
    })
    expect(JSON.stringify(items)).not.toContain('holiday')
  })

  it('says what GitHub says of each commit: none for a direct push, all that hold it, and one once', async () => {
    const history = [
      ...start,
      pull({ push: { name: 'a' } }, { merge: 'merge' }),
      { commit: { name: 'direct' } },
      pull({ push: [{ name: 'b' }, { name: 'c' }] }, { merge: 'rebase' }),
    ]
    const { value, items, shas } = await seenIn({ history })
    expect(value?.numbersOf).toMatchObject({ [shas('a')]: [1], [shas('direct')]: [] })
    expect(Object.values(value?.numbersOf ?? {})).toEqual([[1], [1], [], [2], [2]])
    expect(items.map(({ number, commits }) => [number, commits.items.length])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  it('says who pushed a commit to the branch, whoever wrote it; nobody, where GitHub merged it', async () => {
    const direct: Moment = { commit: { name: 'direct', by: 'lena', pushedBy: 'theo' } }
    const merge = pull({ push: { name: 'a' } }, { merge: 'merge' })
    for (const history of [
      [...start, direct],
      [...start, direct, merge],
      [...start, merge, direct],
    ]) {
      const { value, shas } = await seenIn({ history })
      expect(value?.pushers[shas('direct')]).toMatchObject([{ login: 'theo' }])
      expect(Object.values(value?.pushers ?? {}).filter((pushers) => pushers.length === 0)).toHaveLength(
        history.includes(merge) ? 2 : 0,
      )
    }
  })

  it('reads reviews and commits to the end, however many there are', async () => {
    const reviews = Array.from({ length: 101 }, (): PullRequestStep => ({ review: 'COMMENTED', by: 'omar' }))
    const commits = Array.from({ length: 300 }, (_, index) => ({ name: `c${index}` }))
    const history = [...start, pull({ push: commits }, ...reviews, { review: 'APPROVED', by: 'theo' }, merged)]
    const { items, shas } = await seenIn({ history })
    expect(items[0]?.reviews).toMatchObject({ complete: true })
    expect(items[0]?.reviews.items.at(-1)).toMatchObject({ state: 'APPROVED', by: { login: 'theo' } })
    expect(items[0]?.commits).toMatchObject({ complete: true })
    expect(items[0]?.commits.items.map(({ sha }) => sha)).toEqual(commits.map(({ name }) => shas(name)))
  })

  it('leaves lists incomplete whose further pages are refused', async () => {
    const reviews = Array.from({ length: 101 }, (): PullRequestStep => ({ review: 'COMMENTED', by: 'omar' }))
    const history = [...start, pull({ push: {} }, ...reviews, merged)]
    const { items } = await seenIn({ history }, ({ github }) =>
      github.loopback.fail(({ body }) => body.includes('reviews(first: 100, after'), { status: 403 }),
    )
    expect(items).toMatchObject([{ commits: { complete: true }, reviews: { complete: false } }])
    expect(items[0]?.reviews.items).toHaveLength(100)
  })

  it('may have an author, a reviewer or a pusher who is gone', async () => {
    const history = [...start, opened({ by: 'theo' }, { push: {} }, { review: 'APPROVED', by: 'theo' }, merged)]
    const { items } = await seenIn({ history, people: { theo: { gone: true } } })
    expect(items).toMatchObject([
      { author: null, reviews: { items: [{ by: null }] }, heads: { complete: true, items: [{ by: null }] } },
    ])
  })

  it('has those that were closed without a merge, or merged into another branch', async () => {
    const history: Moment[] = [
      ...start,
      { branch: 'next' },
      opened({ base: 'next', head: 'feature' }, { push: { name: 'a' } }, { merge: 'merge' }),
      pull({ push: {} }, { close: true }),
    ]
    const { items } = await seenIn({ history, run: { ref: 'refs/heads/next' } })
    expect(items).toMatchObject([{ number: 1, base: 'next', merged: true }])
  })

  it('asks nothing about a deployment that brings nothing new', async () => {
    const { value } = await seenIn({ history: [...start] })
    expect(value).toEqual({ complete: true, items: [], numbersOf: {}, pushers: {} })
  })

  it('needs the commits', async () => {
    const deployedRange = unavailable('needs-another-fact', 'What was deployed before could not be seen.')
    const given = {
      changeSet: unseen('change-set'),
      deployedRange,
      policyFile: unseen('policy-file'),
      repository: unseen('repository'),
    }
    expect(await pullRequests.collect(aWorld(), given)).toMatchObject({ reason: 'needs-another-fact' })
  })
})

describe('pull-requests that could not all be read', () => {
  const history = [...start, pull({ push: {} }, merged), pull({ push: {} }, merged)]
  const refusing = (text: string, times?: number) =>
    seenIn({ history }, ({ github }) =>
      github.loopback.fail(({ body }) => body.includes(text), { status: 403, body: { message: 'no' } }, times),
    )

  it('are not seen without the permission, which is named', async () => {
    const run = { permissions: { actions: 'read', checks: 'read', contents: 'read', deployments: 'read' } } as const
    const { fact } = await seenIn({ history, run })
    expect(fact).toMatchObject({
      status: 'unavailable',
      reason: 'forbidden',
      needs: expect.arrayContaining(['pull-requests: read']),
    })
  })

  it('are not seen where none of the answers came', async () => {
    expect((await refusing('associatedPullRequests')).fact).toMatchObject({ status: 'unavailable' })
    expect((await refusing('fragment pull on PullRequest')).fact).toMatchObject({ status: 'unavailable' })
  })

  it('leave a pull request incomplete whose commits were not told', async () => {
    const { items } = await refusing('fragment change on Commit')
    expect(items).toMatchObject([{ commits: { complete: false } }, { commits: { complete: false } }])
  })
})

describe('the heads of a pull request', () => {
  const heads = async (described: WorldDescription, trouble?: (world: Opened) => void) => {
    const seen = await seenIn(described, trouble)
    return headsIn(seen, seen)
  }

  it('are told by the activity of its own branch, forced pushes too, and by nothing after it ended', async () => {
    const history: Moment[] = [
      ...start,
      { commit: { name: 'elsewhere' }, branch: 'other' },
      opened({ head: 'work' }, { push: { name: 'a' } }, { forcePush: { name: 'b', by: 'omar' }, by: 'omar' }, merged),
      { commit: { name: 'later', pushedBy: 'theo' }, branch: 'work' },
    ]
    const { complete, items } = await heads({ history })
    expect(complete).toBe(true)
    expect(items).toEqual([
      { kind: 'push', by: 'mia', head: 'a' },
      { kind: 'force-push', by: 'omar', head: 'b' },
    ])
  })

  it('are told by the forced pushes and the runs of the branch where the activity is refused, and are not all', async () => {
    const history: Moment[] = [
      ...start,
      opened({ head: 'work' }, { push: { name: 'a' } }),
      { run: { event: 'pull_request', pullRequest: 1, commit: 'a', environment: null } },
      { commit: { name: 'unrelated' } },
    ]
    const forbid = ({ github }: Opened) => github.fail('GET /repos/{owner}/{repo}/activity', { status: 403 })
    const described = { history, run: { commit: 'a' } }
    expect(await heads(described, forbid)).toEqual({ complete: false, items: [{ kind: 'run', by: null, head: 'a' }] })
    expect(await heads(described)).toEqual({ complete: true, items: [{ kind: 'push', by: 'mia', head: 'a' }] })
  })

  it('are not told by runs of the same commit on another branch', async () => {
    const history: Moment[] = [
      ...start,
      opened({ head: 'side' }, { push: { name: 'a' } }),
      { run: { event: 'pull_request', pullRequest: 1, commit: 'a', environment: null } },
      opened({ head: 'work', fork: 'theo' }, { push: {} }),
    ]
    const { items } = await seenIn({ history, run: { commit: 'a' } }, ({ shown, github }) => {
      github.fail('GET /repos/{owner}/{repo}/activity', { status: 403 })
      const [side, fork] = shown.pullRequests
      if (side === undefined || fork === undefined) return
      fork.headSha = side.headSha
      fork.commits = side.commits
    })
    expect(items.map(({ headRef, heads: { items: seen } }) => [headRef, seen.length])).toEqual([
      ['side', 1],
      ['work', 0],
    ])
  })

  it('of a fork are told by the runs of its branch, and are never all', async () => {
    const history: Moment[] = [
      ...start,
      opened({ fork: 'theo', head: 'main' }, { push: { name: 'a' } }),
      { run: { event: 'pull_request', pullRequest: 1, commit: 'a', environment: null } },
    ]
    expect(await heads({ history, run: { commit: 'a' } })).toEqual({
      complete: false,
      items: [{ kind: 'run', by: null, head: 'a' }],
    })
  })
})
