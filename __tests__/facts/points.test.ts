import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { collect } from '../../src/facts/collect.ts'
import { costOf } from '../fakes/github/graphql/cost.ts'
import { inWorld } from '../fakes/loopback-world.ts'
import { rangeOf, rangeWithBaseMerges } from '../fakes/range-of.ts'

const RANGE_CLAIMS: readonly string[] = [
  'every-commit-came-through-a-pull-request',
  'every-change-was-reviewed-by-an-independent-human',
  'reviews-cover-the-final-revision',
]

/** Points an hour that the token of a workflow has. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#primary-rate-limit */
const AN_HOUR = 1000

test('of every query it is known before what GitHub charges for it', async () => {
  await inWorld({ history: rangeWithBaseMerges(250) }, async ({ github, world }) => {
    const costs: { readonly told: number; readonly charged: number }[] = []
    const query: typeof world.github.query = (document, variables, answer, told = 1) => {
      costs.push({ told, charged: costOf(parse(document), variables, undefined).points })
      return world.github.query(document, variables, answer, told)
    }
    await collect({ ...world, github: { ...world.github, query } })
    expect(costs.length).toBeGreaterThan(10)
    expect(Math.max(...costs.map(({ charged }) => charged))).toBeGreaterThan(1)
    for (const { told, charged } of costs) expect(told).toBe(charged)
    expect(github.limits.graphql.used).toBe(costs.reduce((sum, { charged }) => sum + charged, 0))
  })
})

test('500 commits in 200 pull requests cost few of the points of an hour', async () => {
  await inWorld({ history: rangeOf(500) }, async ({ github, world }) => {
    await collect(world)
    expect(github.limits.graphql.used).toBeLessThanOrEqual(AN_HOUR / 25)
  })
})

test('what the points that are left do not pay for is not asked, and lets nothing through', async () => {
  await inWorld({ history: rangeOf(100) }, async ({ github: { limits, loopback }, world }) => {
    limits.graphql.remaining = 5
    const facts = await collect(world)
    expect(loopback.exchanges.filter(({ body }) => body.includes('associatedPullRequests'))).toEqual([])
    const outcomes = conclude(facts, null).findings.filter(({ control }) => RANGE_CLAIMS.includes(control))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(RANGE_CLAIMS.map(() => 'unknown'))
  })
})
