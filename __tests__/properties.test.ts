import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../src/conclude.ts'
import { collect } from '../src/facts/collect.ts'
import type { Facts } from '../src/facts/index.ts'
import type { Conclusions } from '../src/model/conclusions.ts'
import type { World } from '../src/model/world.ts'
import { canonicalize } from '../src/record/canonical.ts'
import { anyDeployment } from './fakes/any-world.ts'
import { inAnyOrder } from './fakes/in-any-order.ts'
import { inWorld, type Opened } from './fakes/loopback-world.ts'
import type { Moment, WorldDescription } from './fakes/world/description.ts'
import { recommendedPermissions } from './fakes/world/workflow.ts'

// What must hold of any deployment, from what GitHub answers to the verdict.

/** What is concluded of a deployment in a described world, looked at as it is or through other eyes. */
const factsIn = (described: WorldDescription, through: (opened: Opened) => World = ({ world }) => world) =>
  inWorld(described, (opened) => collect(through(opened)))
const concludedIn = async (...looking: Parameters<typeof factsIn>): Promise<Conclusions> =>
  conclude(await factsIn(...looking), null)

/** What lets the deployment through: the verdict, and each claim by itself, so that no property hangs on one policy. */
const throughIn = ({ verdict, findings }: Conclusions): readonly string[] => [
  ...(verdict.decision === 'allow' ? ['verdict'] : []),
  ...findings.filter(({ outcome }) => ['pass', 'not-applicable'].includes(outcome)).map(({ control }) => control),
]

/** What is concluded, but for the order in which sentences and lists of opinions name people: there they stand as GitHub lists them. */
const decidedIn = ({ packet, findings, gaps, verdict: { decision, blockedBy } }: Conclusions) => ({
  packet: packet.map(({ id, state }) => [id, state]),
  findings: findings.map(({ control, outcome, reasons, range, opinions }) => [
    control,
    outcome,
    reasons,
    range,
    opinionsByPerson(opinions),
  ]),
  gaps: gaps.map(({ id }) => id),
  verdict: [decision, blockedBy.map(({ claim }) => claim)],
})

const opinionsByPerson = (opinions: Conclusions['findings'][number]['opinions']) =>
  opinions.toSorted((one, other) => (one.by?.id ?? 0) - (other.by?.id ?? 0))

const base: Moment = { commit: { by: 'lena' } }
const deployed: Moment = { deployment: {} }
const since = (...changes: readonly Moment[]): readonly Moment[] => [base, deployed, ...changes]

const RUNS = { numRuns: 15 }

describe('any deployment', () => {
  it('is allowed now and then, and now and then not', async () => {
    const all = fc.sample(anyDeployment, { numRuns: 20, seed: 7 })
    const decisions: string[] = []
    for (const { changes, described } of all)
      decisions.push((await concludedIn(described(since(...changes)))).verdict.decision)
    for (const decision of ['allow', 'deny'])
      expect(decisions.filter((one) => one === decision).length).toBeGreaterThan(3)
  })

  it('is judged no better for a commit more that nobody reviewed', async () => {
    const unreviewed: Moment = { commit: { by: 'paul' } }
    await fc.assert(
      fc.asyncProperty(anyDeployment, async ({ changes, described }) => {
        const before = throughIn(await concludedIn(described(since(...changes))))
        const after = await concludedIn(described(since(...changes, unreviewed)))
        expect(before).toEqual(expect.arrayContaining([...throughIn(after)]))
        expect(throughIn(after)).not.toContain('every-change-was-reviewed-by-an-independent-human')
      }),
      RUNS,
    )
  })

  it('is judged no better for a permission less', async () => {
    const permissions = fc.subarray(Object.keys(recommendedPermissions), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(anyDeployment, permissions, async ({ changes, described }, without) => {
        const history = since(...changes)
        const granted = Object.entries(recommendedPermissions).filter(([scope]) => !without.includes(scope))
        const less = await concludedIn(described(history), ({ shown, world }) => {
          shown.tokens.set(shown.job.token, Object.fromEntries(granted))
          return world
        })
        expect(throughIn(await concludedIn(described(history)))).toEqual(expect.arrayContaining([...throughIn(less)]))
      }),
      RUNS,
    )
  })

  it('is judged the same in whatever order GitHub lists what it promises no order of', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, fc.nat(), async ({ changes, described }, seed) => {
        const history = since(...changes)
        const shuffled = await concludedIn(described(history), ({ world }) => ({
          ...world,
          github: inAnyOrder(world.github, seed),
        }))
        expect(decidedIn(shuffled)).toEqual(decidedIn(await concludedIn(described(history))))
      }),
      RUNS,
    )
  })

  it('is judged the same again from its facts alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, async ({ changes, described }) => {
        const facts = await factsIn(described(since(...changes)))
        const read: Facts = JSON.parse(canonicalize(facts))
        expect(canonicalize(conclude(read, null))).toBe(canonicalize(conclude(facts, null)))
      }),
      RUNS,
    )
  })

  it('is judged no better than when what it brings comes in two deployments', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, fc.nat(), async ({ changes, described }, cut) => {
        const at = 1 + (cut % changes.length)
        const whole = throughIn(await concludedIn(described(since(...changes))))
        const parts = [since(...changes.slice(0, at)), [base, ...changes.slice(0, at), deployed, ...changes.slice(at)]]
        for (const part of parts)
          expect(throughIn(await concludedIn(described(part)))).toEqual(expect.arrayContaining([...whole]))
      }),
      RUNS,
    )
  })
})
