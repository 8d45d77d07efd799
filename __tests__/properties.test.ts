import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../src/conclude.ts'
import { collect } from '../src/facts/collect.ts'
import type { Facts } from '../src/facts/index.ts'
import type { Conclusions } from '../src/model/conclusions.ts'
import type { World } from '../src/model/world.ts'
import { canonicalize } from '../src/record/canonical.ts'
import type { WorldChanges } from './fakes/a-world.ts'
import type { Change } from './fakes/any-change.ts'
import { anyDeployment, CLAIMS } from './fakes/any-world.ts'
import { inAnyOrder } from './fakes/in-any-order.ts'
import { inWorld, type Opened } from './fakes/loopback-world.ts'
import type { PullRequestStep, WorldDescription } from './fakes/world/description.ts'
import { recommendedPermissions } from './fakes/world/workflow.ts'
import type { Grants } from './fakes/world/world.ts'

// What must hold of any deployment, from what GitHub answers to the verdict.

/** What is concluded of a deployment in a described world by a job that was given this, looked at as it is or through other eyes. */
const factsIn = (
  described: WorldDescription,
  given: WorldChanges,
  through: (opened: Opened) => World = ({ world }) => world,
) => inWorld(described, (opened) => collect(through(opened)), given)
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

/** A commit of paul's that nobody reviewed, pushed while no rule asked for a review. */
const UNREVIEWED: Change = { came: { commit: { by: 'paul' } }, suite: 'pass' }

/** The same changes, where paul pushed a commit to a pull request of theirs, after its last approval or before that. */
function pushedInto(changes: readonly Change[], which: number, place: number) {
  const at = which % changes.length
  const [before, change, after] = [changes.slice(0, at), changes[at], changes.slice(at + 1)]
  if (change === undefined || 'commit' in change.came) return undefined
  const { pullRequest } = change.came
  const pushed = 1 + (place % (pullRequest.steps.length - 1))
  const steps = pullRequest.steps.toSpliced(pushed, 0, { push: {}, by: 'paul' })
  return {
    changes: [...before, { ...change, came: { pullRequest: { ...pullRequest, steps } } }, ...after],
    afterApproval: pullRequest.steps.slice(pushed).every((step) => !isApproval(step)),
  }
}

const isApproval = (step: PullRequestStep): boolean => 'review' in step && step.review === 'APPROVED'

/** What each token of a world may do, where these permissions of both are taken away. */
const without = (tokens: ReadonlyMap<string, Grants>, scopes: readonly string[]) =>
  [...tokens].map(([token, grants]) => {
    const left = Object.entries(grants).filter(([scope]) => !scopes.includes(scope))
    return [token, Object.fromEntries(left)] as const
  })

const SCOPES = [...Object.keys(recommendedPermissions), 'administration']

const RUNS = { numRuns: 12 }

describe('any deployment', () => {
  it('is allowed now and then, and now and then not, and so is each claim', async () => {
    const all = fc.sample(anyDeployment, { numRuns: 36, seed: 9 })
    const through: (readonly string[])[] = []
    for (const { changes, described, given } of all)
      through.push(throughIn(await concludedIn(described(changes), given)))
    for (const one of ['verdict', ...CLAIMS]) {
      const times = through.filter((these) => these.includes(one)).length
      expect(times, one).toBeGreaterThan(1)
      expect(times, one).toBeLessThan(all.length - 1)
    }
  })

  it('is judged no better for a commit more that nobody reviewed, wherever it came in between', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, fc.nat(), async ({ changes, described, given }, place) => {
        const before = throughIn(await concludedIn(described(changes), given))
        const more = changes.toSpliced(place % (changes.length + 1), 0, UNREVIEWED)
        const after = throughIn(await concludedIn(described(more), given))
        expect(before).toEqual(expect.arrayContaining([...after]))
        expect(after).not.toContain('every-change-was-reviewed-by-an-independent-human')
      }),
      RUNS,
    )
  })

  it('is judged no better for a commit that came into a pull request besides', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, fc.nat(), fc.nat(), async ({ changes, described, given }, which, place) => {
        const more = pushedInto(changes, which, place)
        fc.pre(more !== undefined)
        const before = throughIn(await concludedIn(described(changes), given))
        const after = throughIn(await concludedIn(described(more.changes), given))
        expect(before).toEqual(expect.arrayContaining([...after]))
        if (more.afterApproval) expect(after).not.toContain('reviews-cover-the-final-revision')
      }),
      RUNS,
    )
  })

  it('is judged no better for a permission less, of either token, or for a token less', async () => {
    const scopes = fc.subarray(SCOPES, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(anyDeployment, scopes, fc.boolean(), async ({ changes, described, given }, gone, both) => {
        const before = throughIn(await concludedIn(described(changes), given))
        const less = await concludedIn(described(changes), both ? given : {}, ({ shown, world }) => {
          for (const [token, grants] of without(shown.tokens, gone)) shown.tokens.set(token, grants)
          return world
        })
        expect(before).toEqual(expect.arrayContaining([...throughIn(less)]))
      }),
      RUNS,
    )
  })

  it('is judged the same in whatever order GitHub lists what it promises no order of', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, fc.nat(), async ({ changes, described, given }, seed) => {
        const shuffled = await concludedIn(described(changes), given, ({ world }) => ({
          ...world,
          github: inAnyOrder(world.github, seed),
          administration: world.administration && inAnyOrder(world.administration, seed),
        }))
        expect(decidedIn(shuffled)).toEqual(decidedIn(await concludedIn(described(changes), given)))
      }),
      RUNS,
    )
  })

  it('is judged the same again from its facts alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, async ({ changes, described, given }) => {
        const facts = await factsIn(described(changes), given)
        const read: Facts = JSON.parse(canonicalize(facts))
        expect(canonicalize(conclude(read, null))).toBe(canonicalize(conclude(facts, null)))
      }),
      RUNS,
    )
  })

  it('is judged no better than when what it brings comes in two deployments', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, fc.nat(), async ({ changes, described, given }, cut) => {
        const at = 1 + (cut % changes.length)
        const whole = throughIn(await concludedIn(described(changes), given))
        const [first, second] = [changes.slice(0, at), changes.slice(at)]
        for (const part of [described(first), described(second, first)])
          expect(throughIn(await concludedIn(part, given))).toEqual(expect.arrayContaining([...whole]))
      }),
      RUNS,
    )
  })
})
