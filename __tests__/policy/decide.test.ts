import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failsTheStep } from '../../src/exit.ts'
import type { Facts } from '../../src/facts/index.ts'
import { type Finding, OUTCOMES, type Outcome, POLICY_STATES } from '../../src/model/conclusions.ts'
import type { Exception } from '../../src/model/exception.ts'
import { GATES } from '../../src/model/options.ts'
import { askedBy } from '../../src/policy/asked.ts'
import { decide as decideWith } from '../../src/policy/decide.ts'
import type { LoadedPolicy } from '../../src/policy/load.ts'
import type { Policy } from '../../src/policy/schema.ts'
import { none, omar, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const decide = ({ facts = someFacts(), ...given }: Given) =>
  decideWith(given.loaded, askedBy(given.loaded.policy, facts), facts, given.findings, given.packet ?? [], null)

interface Given {
  readonly loaded: LoadedPolicy
  readonly findings: readonly Finding[]
  readonly facts?: Facts
  readonly packet?: Parameters<typeof decideWith>[4]
}

const ONE = 'environment-is-protected'
const TWO = 'deployment-was-approved-by-an-independent-human'

const finding = (control: string, outcome: Outcome): Finding => ({
  control,
  outcome,
  reasons: ['fact-absent'],
  because: `it is ${outcome}`,
  opinions: [],
  limits: [],
  reads: [],
})

type Rules = NonNullable<Policy['environments']>

const loaded = (state: LoadedPolicy['state'], environments: Rules, more: Partial<Policy> = {}): LoadedPolicy => ({
  state,
  policy: { version: 1, environments, ...more },
  problem: state === 'from-default-branch' || state === 'built-in' ? undefined : 'the file is not right',
})

const both = { production: { require: [ONE, TWO] } } as const
const good = (outcome: Outcome) => outcome === 'pass' || outcome === 'not-applicable'
const passing = [finding(ONE, 'pass'), finding(TWO, 'pass')]
const blocked = (verdict: ReturnType<typeof decide>) => verdict.blockedBy.map(({ because }) => because)

const table = POLICY_STATES.flatMap((state) => OUTCOMES.flatMap((one) => OUTCOMES.map((two) => ({ state, one, two }))))

describe('decide', () => {
  it.each(table)('with a policy $state, and claims that are $one and $two', ({ state, one, two }) => {
    const verdict = decide({ loaded: loaded(state, both), findings: [finding(ONE, one), finding(TWO, two)] })
    const usable = state === 'from-default-branch' || state === 'built-in'
    expect(verdict.decision).toBe(usable && good(one) && good(two) ? 'allow' : 'deny')
    expect(verdict).toMatchObject({ policy: state, rule: 'production', required: [ONE, TWO] })
    expect(verdict.blockedBy.map(({ claim }) => claim)).toEqual([
      ...(usable ? [] : ['policy']),
      ...(good(one) ? [] : [ONE]),
      ...(good(two) ? [] : [TWO]),
    ])
  })

  it('denies where the policy has no rule, or a rule that requires nothing', () => {
    const elsewhere = decide({
      loaded: loaded('from-default-branch', { staging: { require: [ONE] } }),
      findings: passing,
    })
    expect(elsewhere).toMatchObject({ decision: 'deny', rule: null })
    expect(blocked(elsewhere)).toEqual(['The policy has no rule for the environment production.'])
    const observing = decide({ loaded: loaded('built-in', { '*': { extends: 'observe' } }), findings: passing })
    expect(observing).toMatchObject({ decision: 'deny', preset: 'observe', required: [] })
    expect(blocked(observing)).toEqual([
      'Nothing is required for the environment production, so nothing speaks for letting it through.',
    ])
    const nowhere = someFacts({}, { environment: none('environment') })
    expect(blocked(decide({ loaded: loaded('built-in', both), findings: passing, facts: nowhere }))).toEqual([
      'The policy has no rule for a job that is in no environment.',
    ])
  })

  it('denies when a required claim was judged by nobody', () => {
    expect(blocked(decide({ loaded: loaded('built-in', both), findings: [finding(ONE, 'pass')] }))).toEqual([
      'Nothing judged this claim.',
    ])
  })

  it('lets no rule be chosen by an environment that was not seen, or that only an input or a file names', () => {
    const anywhere = loaded('built-in', { '*': { require: [ONE] } })
    const by = (basis: 'input' | 'workflow-file') => someFacts({ environment: { ...VALUES.environment, basis } })
    for (const facts of [someFacts({}, { environment: unseen('environment') }), by('input'), by('workflow-file')])
      expect(decide({ loaded: anywhere, findings: passing, facts })).toMatchObject({
        decision: 'deny',
        blockedBy: [{ claim: 'policy', outcome: 'unknown' }],
      })
    const nowhere = someFacts({}, { environment: none('environment') })
    expect(decide({ loaded: anywhere, findings: passing, facts: nowhere }).decision).toBe('allow')
  })

  it('is not swayed by findings that are not required, in whatever order', () => {
    const findings = fc.shuffledSubarray([...passing, finding('other', 'fail'), finding('another', 'unknown')])
    fc.assert(
      fc.property(findings, (some) => {
        const whole = passing.every((one) => some.includes(one))
        const { decision } = decide({ loaded: loaded('built-in', both), findings: some })
        expect(decision).toBe(whole ? 'allow' : 'deny')
      }),
    )
  })

  it('denies where sources disagree on a link, whatever the claims say', () => {
    const packet = [{ id: 'target', state: 'contradictory', text: 'production, but also staging', facts: [] }] as const
    expect(decide({ loaded: loaded('built-in', both), findings: passing, packet })).toMatchObject({
      decision: 'deny',
      blockedBy: [{ claim: 'target', outcome: 'unknown' }],
    })
  })
})

const exception: Exception & { readonly claim: typeof ONE } = {
  claim: ONE,
  environment: 'production',
  scope: { until: '2026-03-31' },
  owner: { id: 103, login: 'lena' },
  reason: 'The plan has no reviewers.',
  expires: '2026-03-31',
}
const glass = { people: [101], 'follow-up-days': 3 }
const broken = someFacts({ 'break-glass': VALUES['break-glass'] })

/** What the policy makes of a claim, besides that it must hold. */
const WAYS = ['required', 'noted', 'excepted', 'broken glass'] as const
type Way = (typeof WAYS)[number]

const POLICIES: Readonly<Record<Way, LoadedPolicy>> = {
  required: loaded('from-default-branch', both),
  noted: loaded('from-default-branch', { production: { require: [TWO], note: [ONE] } }),
  excepted: loaded('from-default-branch', both, { exceptions: [exception] }),
  'broken glass': loaded('from-default-branch', both, { 'break-glass': glass }),
}

const truth = OUTCOMES.flatMap((outcome) =>
  WAYS.flatMap((way) => GATES.map((gate) => ({ outcome, way, gate, passes: good(outcome) || way !== 'required' }))),
)

describe('the whole gate', () => {
  it.each(truth)('a claim that is $outcome and $way, with gate: $gate', ({ outcome, way, gate, passes }) => {
    const findings = [finding(ONE, outcome), finding(TWO, 'pass')]
    const verdict = decide({ loaded: POLICIES[way], findings, facts: way === 'broken glass' ? broken : someFacts() })
    expect(verdict.decision).toBe(passes ? 'allow' : 'deny')
    expect(verdict.exceptions).toEqual(way === 'excepted' && !good(outcome) ? [exception] : [])
    expect(verdict.brokenGlass !== null).toBe(way === 'broken glass' && !good(outcome))
    expect(verdict.noted).toEqual(way === 'noted' ? [ONE] : [])
    const ending = { gate, decision: verdict.decision, delivery: undefined, badInput: false }
    expect(failsTheStep(ending)).toBe(gate === 'enforce' && !passes)
  })

  const firm: readonly (readonly [string, Partial<Given>])[] = [
    ['a policy that is not right', { loaded: loaded('invalid', both, POLICIES['broken glass'].policy) }],
    ['a policy that could not be read', { loaded: loaded('unreadable', both, POLICIES['broken glass'].policy) }],
    ['an environment that was not seen', { facts: { ...broken, environment: unseen('environment') } }],
    [
      'sources that disagree',
      { packet: [{ id: 'target', state: 'contradictory', text: 'production, but also staging', facts: [] }] },
    ],
  ]
  it.each(firm)('no glass that is broken opens %s', (_, changes) => {
    const policy = { exceptions: [exception], 'break-glass': glass }
    const rules = loaded('from-default-branch', { '*': { require: [ONE, TWO] } }, policy)
    const findings = [finding(ONE, 'fail'), finding(TWO, 'fail')]
    expect(decide({ loaded: rules, findings, facts: broken }).decision).toBe('allow')
    expect(decide({ loaded: rules, findings, facts: broken, ...changes })).toMatchObject({
      decision: 'deny',
      brokenGlass: null,
    })
  })

  it('is not changed by an exception or a break-glass entry for something else', () => {
    const otherwise = fc.constantFrom<Partial<typeof exception> | { readonly claim: 'branch-is-protected' }>(
      { claim: 'branch-is-protected' },
      { environment: 'staging' },
      { environment: 'production-*' },
      { expires: '2026-03-01' },
      { scope: { until: '2026-03-01' } },
      { scope: { commit: '0'.repeat(40) } },
      { scope: { 'pull-request': 7 } },
      { scope: { credential: 'AWS_KEY' } },
      { owner: { id: 4242 } },
    )
    const outcomes = fc.constantFrom(...OUTCOMES)
    fc.assert(
      fc.property(fc.array(otherwise), fc.boolean(), outcomes, outcomes, (others, listed, one, two) => {
        const findings = [finding(ONE, one), finding(TWO, two)]
        const exceptions = others.map((other) => ({ ...exception, ...other }))
        const more = { exceptions, 'machine-accounts': [4242], 'break-glass': { ...glass, people: [omar.id] } }
        const before = decide({ loaded: loaded('from-default-branch', both), findings, facts: broken })
        const after = decide({
          loaded: loaded('from-default-branch', both, listed ? more : { exceptions, 'machine-accounts': [4242] }),
          findings,
          facts: broken,
        })
        expect(after).toEqual(before)
      }),
    )
  })
})
