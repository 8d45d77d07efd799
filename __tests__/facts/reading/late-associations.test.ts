import { describe, expect, it } from 'vitest'
import { associationsOf } from '../../../src/facts/reading/associations.ts'
import { associate, BUDGET } from '../../../src/facts/reading/late-associations.ts'
import type { Commit } from '../../../src/model/change.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { inWorld, type Opened } from '../../fakes/loopback-world.ts'
import type { Moment } from '../../fakes/world/description.ts'

const merged: Moment = { pullRequest: { steps: [{ push: {} }, { merge: 'squash' }] } }
const direct: Moment = { commit: { name: 'direct' } }

/** What comes of asking about the deployed commit: so long after it was made, and with GitHub so slow to associate it. */
const asking = (moment: Moment, { secondsAfter = 5, lag = 0, trouble = (_: Opened) => {} } = {}) =>
  inWorld({ history: [moment] }, async (opened) => {
    const { shown, world } = opened
    const head = shown.commit(shown.job.sha)
    shown.associationLag = lag
    trouble(opened)
    const waits: number[] = []
    const sleep = async (ms: number) => waits.push(ms)
    const now = () => new Date(head.committer.date.getTime() + secondsAfter * 1000)
    const commit = { sha: head.sha, parents: head.parents } satisfies Partial<Commit>
    const known: readonly Commit[] = JSON.parse(JSON.stringify([commit]))
    const asked = await associationsOf(world, [head.sha])
    const { associations, late } = await associate({ ...world, now }, known, asked, { ...BUDGET, sleep })
    const answer = associations.get(head.sha)
    return { waits, late: late.has(head.sha), numbers: answer?.status === 'observed' ? answer.value?.numbers : answer }
  })

describe('associate', () => {
  it('waits for nothing where GitHub knows at once', async () => {
    expect(await asking(merged)).toEqual({ waits: [], late: false, numbers: [1] })
  })

  it('asks again for what was merged a moment ago, until GitHub knows', async () => {
    expect(await asking(merged, { lag: 2 })).toEqual({ waits: [2_000, 4_000], late: false, numbers: [1] })
  })

  it('gives up after half a minute, and says that GitHub may not have said its last word', async () => {
    const { waits, late } = await asking(merged, { lag: 99 })
    expect(waits.reduce((sum, wait) => sum + wait)).toBe(30_000)
    expect(late).toBe(true)
  })

  it('takes GitHub at its word about what was committed long ago, by whichever clock', async () => {
    for (const secondsAfter of [200, -200])
      expect(await asking(merged, { lag: 99, secondsAfter })).toEqual({ waits: [], late: false, numbers: [] })
  })

  it('takes GitHub at its word about what was pushed directly, and else waits', async () => {
    expect(await asking(direct)).toEqual({ waits: [], late: false, numbers: [] })
    const blind = ({ github }: Opened) => github.fail('GET /repos/{owner}/{repo}/activity', { status: 403 })
    expect(await asking(direct, { trouble: blind })).toMatchObject({ late: true, numbers: [] })
  })

  it('waits no longer for what GitHub refuses to tell', async () => {
    const shown = await asking(merged, {
      lag: 1,
      trouble: ({ github }) => {
        let asked = 0
        github.loopback.fail(({ body }) => body.includes('associatedPullRequests') && ++asked > 1, { status: 403 })
      },
    })
    expect(shown).toMatchObject({ waits: [2_000], late: false, numbers: { status: 'unavailable' } })
  })

  it('asks nothing about nothing', async () => {
    expect(await associate(aWorld(), [], new Map())).toEqual({ associations: new Map(), late: new Set() })
  })
})
