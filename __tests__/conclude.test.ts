import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../src/conclude.ts'
import type { Facts } from '../src/facts/index.ts'
import { type Conclusions, conclusions as conclusionsSchema } from '../src/model/conclusions.ts'
import { LINK_IDS } from '../src/model/link.ts'
import { canonicalize } from '../src/record/canonical.ts'
import { anyFacts, factIds, withUnseen } from './fakes/any-facts.ts'
import { none, policyText, someFacts, unseen, VALUES } from './fakes/some-facts.ts'
import { checked } from './fixtures/a-record.ts'

const decisionOf = (facts: Facts) => conclude(facts, null).verdict.decision

/** The same JSON, with the members of every object the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, reversed(member)] as const)
  return Object.fromEntries(members.reverse())
}

const holds = (predicate: (conclusions: Conclusions, facts: Facts) => void) =>
  fc.assert(
    fc.property(anyFacts(), (facts) => void predicate(conclude(facts, null), facts)),
    { numRuns: 300 },
  )

describe('conclude', () => {
  it('allows a deployment that an independent human let into a protected environment', () => {
    const { verdict, findings } = conclude(someFacts({ workflow: { ...VALUES.workflow, runs: 0 } }), null)
    expect(verdict).toMatchObject({ decision: 'allow', policy: 'built-in', rule: null, preset: 'soc2', blockedBy: [] })
    expect(findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')).toEqual([])
  })

  it('allows nothing where nothing was seen', () => {
    expect(decisionOf(withUnseen(someFacts(), factIds))).toBe('deny')
  })

  it('is a value of its schema, whatever the facts', () => {
    holds((conclusions) => expect(checked(conclusionsSchema, conclusions)).toBe(conclusions))
  })

  it('has always the nine links, in their order', () => {
    holds(({ packet }) => expect(packet.map(({ id }) => id)).toEqual(LINK_IDS))
  })

  it('gives every gap its own id, a reason and a remedy', () => {
    holds(({ gaps }) => {
      expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length)
      for (const { why, remedy } of gaps) expect([why, remedy].every((text) => text.length > 10)).toBe(true)
    })
  })

  it('allows exactly when nothing blocks, and only by claims that hold', () => {
    holds(({ verdict, findings }) => {
      expect(verdict.decision).toBe(verdict.blockedBy.length === 0 ? 'allow' : 'deny')
      if (verdict.decision === 'deny') return
      expect(verdict.required.length).toBeGreaterThan(0)
      const letThrough = [...verdict.exceptions, ...(verdict.brokenGlass?.letThrough ?? [])].map(({ claim }) => claim)
      const held = verdict.required.filter((claim) => !letThrough.includes(claim))
      const outcomes = held.map((claim) => findings.find(({ control }) => control === claim)?.outcome)
      expect(outcomes.every((outcome) => outcome === 'pass' || outcome === 'not-applicable')).toBe(true)
    })
  })

  it('GAP1: gives every gap to whoever answers for the deployment, where a person does', () => {
    const lena = { people: [{ id: 103, login: 'lena' }], basis: 'policy-environment' }
    const text = 'version: 1\nextends: soc2\nowners: { production: [{ id: 103, login: lena }] }\n'
    const owned = someFacts({ approvals: [], 'policy-file': policyText(text) })
    const { gaps } = conclude(owned, null)
    expect(gaps.length).toBeGreaterThan(0)
    for (const { owner } of gaps) expect(owner).toEqual(lena)
    const nobodys = conclude(someFacts({ approvals: [] }, { 'code-owners': none('code-owners') }), null)
    expect(nobodys.gaps.map(({ id }) => id)).toContain('owner-missing:GITHUB_TOKEN')
    for (const gap of nobodys.gaps) expect(gap).not.toHaveProperty('owner')
  })

  it('concludes the same from the same facts, in whatever order their members stand', () => {
    holds((conclusions, facts) => {
      const other: Facts = JSON.parse(JSON.stringify(reversed(facts)))
      expect(canonicalize(conclude(other, null))).toBe(canonicalize(conclusions))
    })
  })
})

describe('seeing less', () => {
  it('never turns a deny into an allow', () => {
    fc.assert(
      fc.property(anyFacts(), fc.subarray([...factIds], { minLength: 1 }), (facts, dark) => {
        if (decisionOf(facts) === 'allow') return
        expect(decisionOf(withUnseen(facts, dark))).toBe('deny')
      }),
      { numRuns: 500 },
    )
  })

  it('is tried on allowed deployments too: the facts at random are not all denied', () => {
    const decisions = fc.sample(anyFacts(), { numRuns: 200, seed: 1 }).map(decisionOf)
    expect(new Set(decisions)).toEqual(new Set(['allow', 'deny']))
  })

  it.each(['policy-file', 'environment', 'environment-protection', 'approvals', 'workflow-run', 'run'] as const)(
    'takes back an allow when it is %s that is missing',
    (id) => {
      expect(decisionOf(withUnseen(someFacts(), [id]))).toBe('deny')
    },
  )

  it('does not choose the loose rule for everything when the environment was not seen', () => {
    const loose = 'version: 1\nenvironments: { "*": { require: [environment-is-protected] } }'
    const facts = someFacts({ 'policy-file': policyText(loose) }, { environment: unseen('environment') })
    expect(conclude(facts, null).verdict.blockedBy).toContainEqual(
      expect.objectContaining({ claim: 'policy', outcome: 'unknown', because: expect.stringContaining('not seen') }),
    )
  })
})

describe('the decision at the start of the job', () => {
  const { verdict } = conclude(someFacts(), null)
  const atStart = (decision: 'allow' | 'deny') =>
    ({
      at: '2026-03-02T09:00:00Z',
      gate: 'enforce',
      verdict: { ...verdict, decision },
      factsDigest: 'sha256:00',
    }) as const
  const codes = (start: Parameters<typeof conclude>[1], facts = someFacts()) =>
    conclude(facts, start).gaps.map(({ code }) => code)

  it('that was a deny is not undone by what came later', () => {
    const { verdict: atEnd } = conclude(someFacts(), atStart('deny'))
    expect(atEnd).toMatchObject({ decision: 'deny', blockedBy: [{ claim: 'decision-at-start', outcome: 'fail' }] })
    expect(codes(atStart('deny'))).toContain('decision-denied')
  })

  it('that was lost is not taken for an allow', () => {
    const { verdict: atEnd } = conclude(someFacts(), 'missing')
    expect(atEnd).toMatchObject({ decision: 'deny', blockedBy: [{ claim: 'decision-at-start', outcome: 'unknown' }] })
    expect(codes('missing')).toContain('decision-missing')
  })

  it('that was an allow makes no allow at the end, and a change is a gap', () => {
    const denied = someFacts({ approvals: [] })
    expect(conclude(denied, atStart('allow')).verdict.decision).toBe('deny')
    expect(codes(atStart('allow'), denied)).toContain('decision-changed')
    expect(conclude(someFacts(), atStart('allow'))).toEqual(conclude(someFacts(), null))
  })
})
