import { expect, test } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { collect } from '../../src/facts/collect.ts'
import type { Facts } from '../../src/facts/index.ts'
import { connect } from '../../src/runner/github.ts'
import type { Patience } from '../../src/runner/patience.ts'
import type { GitHub } from '../fakes/github/server.ts'
import { inWorld } from '../fakes/loopback-world.ts'
import { rangeOf } from '../fakes/range-of.ts'

const RETRY_AFTER_MS = 2_000

/** Collects every fact of a large range with that patience, while GitHub says so many requests in that it is asked too fast. */
const collectLimited = (after: number, patience: Patience, meanwhile: (github: GitHub) => void = () => undefined) =>
  inWorld({ history: rangeOf(100) }, async ({ shown: { job }, github, world }) => {
    const apiUrl = `${github.loopback.origin}/api/v3`
    const { github: adapter } = await connect({ apiUrl, token: job.token, repository: job.repository }, patience)
    github.limits.secondary = { after, retryAfter: RETRY_AFTER_MS / 1_000, status: 429 }
    meanwhile(github)
    const begun = performance.now()
    const facts = await collect({ ...world, github: adapter })
    return { facts, tookMs: performance.now() - begun, exchanges: github.loopback.exchanges }
  })

const RANGE_CLAIMS = [
  'every-commit-came-through-a-pull-request',
  'every-change-was-reviewed-by-an-independent-human',
  'reviews-cover-the-final-revision',
]

const rangeOutcomes = (facts: Facts) =>
  conclude(facts, null)
    .findings.filter(({ control }) => RANGE_CLAIMS.includes(control))
    .map(({ outcome }) => outcome)

test.each([0, 8])(
  'a limit that does not pass, %i requests in, ends the waiting in time and lets nothing through',
  async (after) => {
    const patience: Patience = { requestMs: 2_000, wholeMs: 5_000, pausesMs: [10, 20] }
    const { facts, tookMs } = await collectLimited(after, patience)
    expect(tookMs).toBeLessThan(patience.wholeMs + 1_000)
    const refused = Object.values(facts).flatMap((fact) => (fact.status === 'unavailable' ? [fact.reason] : []))
    expect(refused).toContain('rate-limited')
    expect(refused).not.toContain('malformed')
    expect(rangeOutcomes(facts)).toHaveLength(RANGE_CLAIMS.length)
    expect(rangeOutcomes(facts)).not.toContain('pass')
  },
)

test('a limit that passes is waited for as long as GitHub says, without a request in the meantime, and nothing is missing then', async () => {
  const patience: Patience = { requestMs: 2_000, wholeMs: 20_000, pausesMs: [10, 20] }
  const lift = (github: GitHub) =>
    void setTimeout(() => {
      github.limits.secondary = undefined
    }, RETRY_AFTER_MS / 2)
  const { facts, exchanges } = await collectLimited(8, patience, lift)
  expect(rangeOutcomes(facts)).toEqual(['pass', 'pass', 'pass'])
  const refused = exchanges.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  const firstRefusal = Math.min(...refused.map(({ ended }) => ended))
  const hasty = exchanges.filter(
    ({ began }) => began > firstRefusal + 800 && began < firstRefusal + RETRY_AFTER_MS - 50,
  )
  expect(hasty).toEqual([])
})
