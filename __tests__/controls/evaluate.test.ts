import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { evaluate, restsOnPolicy } from '../../src/controls/evaluate.ts'
import { controls } from '../../src/controls/index.ts'
import type { Facts } from '../../src/facts/index.ts'
import { FINDING_REASONS } from '../../src/model/finding-reason.ts'
import { anyFacts, factIds, withUnseen } from '../fakes/any-facts.ts'
import { none, policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const APPROVED = 'deployment-was-approved-by-an-independent-human'
const PROTECTED = 'environment-is-protected'
const judged = (facts: Facts, claim: string) => evaluate(facts, judging(facts)).find(({ control }) => control === claim)

describe('evaluate', () => {
  it('judges every claim once, in the order of the registry', () => {
    expect(evaluate(someFacts(), judging(someFacts())).map(({ control }) => control)).toEqual(
      controls.map(({ id }) => id),
    )
  })

  it.each(controls.flatMap(({ id, reads }) => reads.map((read) => [id, read] as const)))(
    'answers unknown for %s when %s could not be seen',
    (id, read) => {
      const finding = judged(withUnseen(someFacts(), [read]), id)
      expect(finding).toMatchObject({
        ...{ outcome: 'unknown', reasons: ['fact-unavailable'], opinions: [] },
        because: `Could not be seen: ${read}.`,
      })
    },
  )

  it.each([
    ['deployed-revision-is-the-reviewed-revision', ['run', 'job', 'change-set', 'workflow-run']],
    ['deployment-came-from-an-allowed-branch', ['run', 'workflow-run']],
    ['outcome-is-recorded', ['outcome', 'job']],
    ['policy-changes-were-reviewed', ['change-set', 'policy-file', 'governing-files']],
    ['workflow-changes-were-reviewed', ['run', 'workflow', 'change-set', 'governing-files']],
    ['actions-are-pinned', ['workflow']],
    ['agents-hold-no-production-credential', ['workflow']],
    ['credentials-are-short-lived', ['workflow']],
    ['token-is-least-privilege', ['workflow']],
    ['token-permissions-are-declared', ['workflow']],
  ] as const)('answers unknown for %s where what it reads is said not to be there', (id, reads) => {
    for (const read of reads)
      expect(judged(someFacts({}, { [read]: none(read) }), id)).toMatchObject({
        outcome: 'unknown',
        reasons: [expect.stringMatching(/^(?:fact-absent|no-such-job-in-the-workflow)$/)],
        because: expect.stringMatching(/\.$/),
      })
  })

  it('knows of no claim that rests on the policy, where that can’t be used', () => {
    const wrong = someFacts({ 'policy-file': policyText('version: 2') })
    const missing = someFacts({ 'policy-file': { ...VALUES['policy-file'], askedFor: true } })
    const broken = [wrong['policy-file'], missing['policy-file'], none('policy-file'), unseen('policy-file')]
    const property = fc.property(anyFacts(), fc.constantFrom(...broken), (facts, policy) => {
      const { findings } = conclude({ ...facts, 'policy-file': policy }, null)
      const resting = findings.filter(({ reads }) => reads.includes('policy-file'))
      expect(resting.length).toBeGreaterThan(8)
      expect(resting.filter(({ outcome }) => outcome !== 'unknown')).toEqual([])
      expect(
        resting.filter(({ reasons: [first = ''] }) => !/^(?:policy-unusable|fact-unavailable)$/.test(first)),
      ).toEqual([])
      const said = resting.filter(({ because }) => !because.startsWith('Could not be seen: '))
      const ofOwners = ['human-owner-is-known', 'credentials-have-owners']
      for (const { control, because } of said) {
        expect(because.split('The policy can’t be used, ').length, `${control} says once: ${because}`).toBe(2)
        if (!ofOwners.includes(control)) expect(because).toMatch(/^The policy can’t be used, .+ Without it: .{10}/)
      }
    })
    fc.assert(property)
  })

  it('gives a reason for every outcome, each once and in the order of the list', () => {
    const property = fc.property(anyFacts(), (facts) => {
      for (const { control, reasons } of conclude(facts, null).findings) {
        expect(reasons.length, control).toBeGreaterThan(0)
        expect(reasons).toEqual(FINDING_REASONS.filter((reason) => reasons.includes(reason)))
      }
    })
    fc.assert(property)
  })

  it('says which claims rest on the policy', () => {
    const resting = controls.filter(restsOnPolicy).map(({ id }) => id)
    expect(resting).toContain('every-change-was-reviewed-by-an-independent-human')
    expect(resting).not.toContain('branch-is-protected')
  })

  it('finds no claim to hold with less seen that does not hold with more', () => {
    const holding = (facts: Facts) =>
      conclude(facts, null).findings.flatMap(({ control, outcome }) => (outcome === 'pass' ? [control] : []))
    const property = fc.property(anyFacts(), fc.subarray([...factIds], { minLength: 1 }), (facts, dark) => {
      const more = holding(facts)
      expect(holding(withUnseen(facts, dark)).filter((claim) => !more.includes(claim))).toEqual([])
    })
    fc.assert(property, { numRuns: 500 })
  })

  it('says the limits of every claim that holds and has some', () => {
    const facts = someFacts({ workflow: { ...VALUES.workflow, runs: 0 } })
    const holding = evaluate(facts, judging(facts)).filter(({ outcome }) => outcome === 'pass')
    expect(holding.filter(({ limits }) => limits.join('').length > 20).map(({ control }) => control)).toEqual([
      'actions-are-pinned',
      'agents-hold-no-production-credential',
      'branch-is-protected',
      'credentials-have-owners',
      'deployed-revision-is-the-reviewed-revision',
      'deployment-came-from-an-allowed-branch',
      'deployment-was-approved-by-an-independent-human',
      'every-change-was-reviewed-by-an-independent-human',
      'no-rule-was-bypassed',
      'outcome-is-recorded',
    ])
  })

  it('names all that could not be seen', () => {
    const facts = withUnseen(someFacts(), ['run', 'approvals'])
    expect(judged(facts, APPROVED)?.because).toBe('Could not be seen: run, approvals.')
  })

  it('lets a claim be judged without the facts that it only consults', () => {
    const facts = withUnseen(someFacts(), ['deployment'])
    expect(judged(facts, APPROVED)).toMatchObject({ outcome: 'pass' })
  })

  it('says which facts a claim was judged from, consulted ones too', () => {
    for (const [index, finding] of evaluate(someFacts(), judging(someFacts())).entries()) {
      const { reads = [], consults = [] } = controls[index] ?? {}
      expect(finding.reads).toEqual([...reads, ...consults])
      expect(factIds).toEqual(expect.arrayContaining([...finding.reads]))
    }
  })

  it('gives an absent fact as undefined, which is no trouble but no value either', () => {
    const facts = someFacts({}, { 'environment-protection': none('environment-protection') })
    expect(judged(facts, PROTECTED)).toMatchObject({
      outcome: 'fail',
      because: 'There is no environment production.',
    })
    const other = someFacts({}, { 'environment-protection': unseen('environment-protection') })
    expect(judged(other, PROTECTED)).toMatchObject({ outcome: 'unknown' })
  })

  it('hands on which permissions would tell, where a control names some', () => {
    const facts = withUnseen(someFacts(), ['rule-bypasses'])
    expect(judged(facts, 'no-rule-was-bypassed')).toMatchObject({ outcome: 'unknown', needs: [] })
    expect(judged(facts, PROTECTED)).not.toHaveProperty('needs')
  })

  it('hands on how a finding about a range came about, and nothing in its place where there is no range', () => {
    expect(judged(someFacts(), 'every-commit-came-through-a-pull-request')?.range?.kind).toBe('ahead')
    expect(judged(someFacts(), PROTECTED)).not.toHaveProperty('range')
  })
})
