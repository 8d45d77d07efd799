import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/conclusions.ts'
import { exceptionsFor } from '../../src/policy/exceptions.ts'
import type { Policy } from '../../src/policy/schema.ts'
import { none, someFacts, VALUES } from '../fakes/some-facts.ts'
import { aRange } from '../fixtures/a-range.ts'

type Exception = NonNullable<Policy['exceptions']>[number]

const REVIEWED = 'every-change-was-reviewed-by-an-independent-human'
const PROTECTED = 'environment-is-protected'
const to = (claim: Exception['claim'], scope: Exception['scope'], changes: Partial<Exception> = {}): Exception => ({
  claim,
  environment: 'prod*',
  scope,
  owner: { id: 103 },
  reason: 'It is settled elsewhere.',
  expires: '2026-03-31',
  ...changes,
})
const finding = (control: string, more: Partial<Finding> = {}): Finding => ({
  control,
  outcome: 'fail',
  reasons: ['fact-absent'],
  because: 'it does not',
  opinions: [],
  limits: [],
  reads: [],
  ...more,
})
const used = (one: Finding, exceptions: readonly Exception[], more: Partial<Policy> = {}, day = '2026-03-02') =>
  exceptionsFor(one, { version: 1, exceptions, ...more }, someFacts(), day)

const always = to(PROTECTED, { until: '2026-03-20' })

describe('an exception until a day', () => {
  it('lets its claim through, up to and on that day', () => {
    expect(used(finding(PROTECTED), [always])).toEqual([always])
    expect(used(finding(PROTECTED), [always], {}, '2026-03-20')).toEqual([always])
    expect(used(finding(PROTECTED), [always], {}, '2026-03-21')).toEqual([])
  })

  it.each([
    ['is for another claim', to(REVIEWED, always.scope)],
    ['is for another environment', { ...always, environment: 'staging' }],
    ['has expired', { ...always, expires: '2026-03-01' }],
    ['is answered for by a machine', { ...always, owner: { id: 4242 } }],
    ['is answered for by an agent', { ...always, owner: { id: 4243 } }],
    ['is answered for by the account of an agent that all know', { ...always, owner: { id: 244629292 } }],
    ['is answered for by the app of one', { ...always, owner: { id: 198982749 } }],
  ])('does nothing where it %s', (_, exception) => {
    const agents = [{ id: 'our-coder', title: 'Our coder', kind: 'agent', accounts: [4243] }] as const
    expect(used(finding(PROTECTED), [exception], { 'machine-accounts': [4242], agents })).toEqual([])
  })

  it('is for a job in no environment only where it is for all', () => {
    const facts = someFacts({}, { environment: none('environment') })
    const at = (environment: string) =>
      exceptionsFor(finding(PROTECTED), { version: 1, exceptions: [{ ...always, environment }] }, facts, '2026-03-02')
    expect(at('production')).toEqual([])
    expect(at('*')).toHaveLength(1)
  })
})

describe('an exception for commits and pull requests', () => {
  const open = aRange.commits.filter(({ outcome }) => outcome !== 'pass')
  const scopes = open.map(({ sha, pullRequests: [number] }) =>
    number === undefined ? { commit: sha } : { 'pull-request': number },
  )
  const whole = scopes.map((scope) => to(REVIEWED, scope))
  const judged = finding(REVIEWED, { range: aRange })

  it('lets a claim through only where every part that fell short has one', () => {
    fc.assert(
      fc.property(fc.subarray(whole), (some) => {
        const all = scopes.every((scope) => some.some((one) => JSON.stringify(one.scope) === JSON.stringify(scope)))
        expect(used(judged, some)).toEqual(all ? some : [])
      }),
    )
    expect(used(judged, whole)).toEqual(whole)
  })

  it('lets nothing through where not all was read, or the parts are not told', () => {
    expect(used(finding(REVIEWED, { range: { ...aRange, complete: false } }), whole)).toEqual([])
    expect(used(finding(REVIEWED), whole)).toEqual([])
    const head = to(REVIEWED, { commit: VALUES.run.sha })
    expect(used(finding(REVIEWED), [head])).toEqual([])
  })

  it('lets a commit that two pull requests brought in through for neither alone', () => {
    const [commit] = open
    const range = { ...aRange, commits: commit === undefined ? [] : [{ ...commit, pullRequests: [8, 9] }] }
    const both = [to(REVIEWED, { 'pull-request': 8 }), to(REVIEWED, { 'pull-request': 9 })]
    expect(used(finding(REVIEWED, { range }), both)).toEqual([])
  })

  it('lets a claim about the deployment through for the revision that is deployed, and for no pull request', () => {
    const own = to(PROTECTED, { commit: VALUES.run.sha })
    expect(used(finding(PROTECTED), [own])).toEqual([own])
    expect(used(finding(PROTECTED), [to(PROTECTED, { commit: '0'.repeat(40) })])).toEqual([])
    expect(used(finding(PROTECTED), [to(PROTECTED, { 'pull-request': 7 })])).toEqual([])
  })
})

it('an exception for a credential lets a claim through that fails by nothing else', () => {
  const aws = to(PROTECTED, { credential: 'AWS_KEY' })
  expect(used(finding(PROTECTED, { credentials: ['AWS_KEY'] }), [aws])).toEqual([aws])
  expect(used(finding(PROTECTED, { credentials: ['AWS_KEY', 'NPM_TOKEN'] }), [aws])).toEqual([])
  expect(used(finding(PROTECTED), [aws])).toEqual([])
})
