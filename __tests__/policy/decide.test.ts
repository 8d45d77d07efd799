import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/facts/index.ts'
import { type Finding, OUTCOMES, type Outcome, POLICY_STATES } from '../../src/model/conclusions.ts'
import { decide as decideWith } from '../../src/policy/decide.ts'
import type { LoadedPolicy } from '../../src/policy/load.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const decide = (policy: LoadedPolicy, where: Facts['environment'], findings: readonly Finding[]) =>
  decideWith(policy, where, findings, [], null)

const ONE = 'environment-is-protected'
const TWO = 'deployment-was-approved-by-an-independent-human'
const { environment } = someFacts()

const finding = (control: string, outcome: Outcome): Finding => ({
  control,
  outcome,
  because: `it is ${outcome}`,
  opinions: [],
  limits: [],
  reads: [],
})

const loaded = (state: LoadedPolicy['state'], environments: LoadedPolicy['policy']['environments']): LoadedPolicy => ({
  state,
  policy: { version: 1, environments },
  problem: state === 'from-default-branch' || state === 'built-in' ? undefined : 'the file is not right',
})

const both = { production: { require: [ONE, TWO] } } as const
const good = (outcome: Outcome) => outcome === 'pass' || outcome === 'not-applicable'

const table = POLICY_STATES.flatMap((state) => OUTCOMES.flatMap((one) => OUTCOMES.map((two) => ({ state, one, two }))))

describe('decide', () => {
  it.each(table)('with a policy $state, and claims that are $one and $two', ({ state, one, two }) => {
    const verdict = decide(loaded(state, both), environment, [finding(ONE, one), finding(TWO, two)])
    const usable = state === 'from-default-branch' || state === 'built-in'
    expect(verdict.decision).toBe(usable && good(one) && good(two) ? 'allow' : 'deny')
    expect(verdict).toMatchObject({ policy: state, rule: 'production', required: [ONE, TWO] })
    expect(verdict.blockedBy.map(({ claim }) => claim)).toEqual([
      ...(usable ? [] : ['policy']),
      ...(good(one) ? [] : [ONE]),
      ...(good(two) ? [] : [TWO]),
    ])
  })

  const passing = [finding(ONE, 'pass'), finding(TWO, 'pass')]
  const blocked = (verdict: ReturnType<typeof decide>) => verdict.blockedBy.map(({ because }) => because)

  it('denies where the policy has no rule, or a rule that requires nothing', () => {
    const elsewhere = decide(loaded('from-default-branch', { staging: { require: [ONE] } }), environment, passing)
    expect(elsewhere).toMatchObject({ decision: 'deny', rule: null })
    expect(blocked(elsewhere)).toEqual(['The policy has no rule for the environment production.'])
    expect(decide(loaded('built-in', { '*': { require: [] } }), environment, passing).decision).toBe('deny')
    expect(blocked(decide(loaded('built-in', both), none('environment'), passing))).toEqual([
      'The policy has no rule for a job that is in no environment.',
    ])
  })

  it('denies when a required claim was judged by nobody', () => {
    expect(blocked(decide(loaded('built-in', both), environment, [finding(ONE, 'pass')]))).toEqual([
      'Nothing judged this claim.',
    ])
  })

  it('lets no rule be chosen by an environment that was not seen, or that only an input or a file names', () => {
    const any = loaded('built-in', { '*': { require: [ONE] } })
    const byInput = someFacts({ environment: { ...VALUES.environment, basis: 'input' } }).environment
    const byFile = someFacts({ environment: { ...VALUES.environment, basis: 'workflow-file' } }).environment
    for (const unsure of [unseen('environment'), byInput, byFile])
      expect(decide(any, unsure, passing)).toMatchObject({
        decision: 'deny',
        blockedBy: [{ claim: 'policy', outcome: 'unknown' }],
      })
    expect(decide(any, none('environment'), passing).decision).toBe('allow')
  })

  it('is not swayed by findings that are not required, in whatever order', () => {
    const findings = fc.shuffledSubarray([...passing, finding('other', 'fail'), finding('another', 'unknown')])
    fc.assert(
      fc.property(findings, (some) => {
        const whole = passing.every((one) => some.includes(one))
        expect(decide(loaded('built-in', both), environment, some).decision).toBe(whole ? 'allow' : 'deny')
      }),
    )
  })

  it('denies where sources disagree on a link, whatever the claims say', () => {
    const packet = [{ id: 'target', state: 'contradictory', text: 'production, but also staging', facts: [] }] as const
    const verdict = decideWith(loaded('built-in', both), environment, passing, packet, null)
    expect(verdict).toMatchObject({ decision: 'deny', blockedBy: [{ claim: 'target', outcome: 'unknown' }] })
  })
})
