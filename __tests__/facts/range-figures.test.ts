import { expect, test } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { inWorld } from '../fakes/loopback-world.ts'
import { rangeOf, rangeWithBaseMerges } from '../fakes/range-of.ts'

/** In 200 pull requests. */
const history = rangeOf(500)

/** Most exchanges that were under way at one time. */
const mostAtOnce = (exchanges: readonly { readonly began: number; readonly ended: number }[]): number =>
  Math.max(...exchanges.map(({ began }) => exchanges.filter((one) => one.began <= began && one.ended > began).length))

test('500 commits in 200 pull requests take at most 45 requests, all facts together, and few seconds', async () => {
  await inWorld({ history }, async ({ github, world }) => {
    const { loopback } = github
    loopback.latency = 50
    const began = performance.now()
    const facts = await collect(world)
    expect(performance.now() - began).toBeLessThan(30_000)
    // Two of them for the log of the deployment before: the question, and where it leads to.
    expect(loopback.exchanges.length).toBeLessThanOrEqual(45)
    // GitHub allows a hundred: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
    expect(mostAtOnce(loopback.exchanges)).toBeLessThanOrEqual(12)
    expect(facts['change-set']).toMatchObject({ value: { complete: true, total: 500 } })
    const { 'pull-requests': pulls } = facts
    const items = pulls.status === 'observed' ? pulls.value.items : []
    expect(items).toHaveLength(200)
    for (const { commits, reviews, heads } of items)
      expect([commits, reviews, heads].every(({ complete }) => complete)).toBe(true)
  })
})

test('the same with the base merged into 40 of them after the approval, all recomputed', async () => {
  await inWorld({ history: rangeWithBaseMerges(500) }, async ({ github: { loopback }, world }) => {
    loopback.latency = 50
    const began = performance.now()
    const { merges, 'change-set': changeSet, 'pull-requests': pulls } = await collect(world)
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(loopback.exchanges.length).toBeLessThan(60)
    expect(changeSet).toMatchObject({ value: { complete: true, total: 500 } })
    expect(pulls.status === 'observed' && pulls.value.items.length).toBe(200)
    const found = merges.status === 'observed' ? merges.value.merges.map(({ result }) => result) : []
    expect(found).toEqual(Array.from({ length: 40 }, () => 'same'))
  })
})

test('5,000 commits in 2,000 pull requests are all read', { timeout: 120_000 }, async () => {
  await inWorld({ history: rangeOf(5_000) }, async ({ github: { limits }, world }) => {
    const { 'change-set': changeSet, 'pull-requests': pulls } = await collect(world)
    expect(changeSet).toMatchObject({ value: { complete: true, total: 5_000 } })
    expect(pulls).toMatchObject({ value: { complete: true } })
    expect(pulls.status === 'observed' && pulls.value.items.length).toBe(2_000)
    expect(limits.graphql.used).toBeLessThanOrEqual(300)
  })
})

test('the facts are the same, whatever order the answers come in', async () => {
  await inWorld({ history }, async ({ github, world }) => {
    const { loopback } = github
    const inOrder = await collect(world)
    let turn = 0
    loopback.fail(() => {
      loopback.latency = (++turn * 7) % 40
      return false
    }, 'hang')
    expect(await collect(world)).toEqual(inOrder)
  })
})
