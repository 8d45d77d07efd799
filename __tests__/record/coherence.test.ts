import { describe, expect, it } from 'vitest'
import { type FactId, facts } from '../../src/facts/index.ts'
import { ASSURANCES } from '../../src/model/fact.ts'
import { incoherences, isSameEnvironment } from '../../src/record/coherence.ts'
import { policyText, someFacts, unseen, VALUES, type Values } from '../fakes/some-facts.ts'
import { aRecord } from '../fixtures/a-record.ts'

/** What `git hash-object` and `sha256sum` say of that text. */
const file = {
  blob: 'b82551848c644f63b8517a7bdf8be9a992e6f4da',
  digest: 'sha256:09bfcc6a14b83e2192b8673677725c84883ee9cd0c70e45c9ec09daa8f2b2847',
  text: 'version: 1\n',
}
const policy = (changes: Partial<typeof file>) => ({
  'policy-file': { ...policyText(''), file: { ...file, ...changes } },
})

const foundIn = (values: Partial<Values> = {}, others: object = {}, changes: object = {}) =>
  incoherences(aRecord({ id: '900/4711/1/check-run-501', ...changes, facts: { ...someFacts(values), ...others } }))

const all = someFacts(VALUES)
const named = (basis: Values['environment']['basis'], name = 'production') => ({
  environment: { name, basis, statements: [{ basis, name }] },
})
const elsewhere = (assurance: string) => ({ assurance, from: 'elsewhere' })

describe('incoherences', () => {
  it('finds none in a record whose parts tell one story', () => {
    expect(foundIn(policy({}))).toEqual([])
    expect(incoherences(aRecord())).toEqual([])
  })

  it.each([
    '900/4711/2/check-run-501',
    '900/4712/1/check-run-501',
    '901/4711/1/index-0',
    '900/4711/1',
    'acme/shop/4711/1/x',
  ])('finds the id %s, which is of no job of the run', (id) => {
    expect(foundIn({}, {}, { id })).toEqual([`its id is ${id}, and that of a job of its run begins with 900/4711/1/`])
  })

  it('takes the name of a repository whose id is not known', () => {
    const run = { ...VALUES.run, repositoryId: null }
    expect(foundIn({ run }, {}, { id: 'acme/shop/4711/1/index-0' })).toEqual([])
    expect(foundIn({ run }, {}, { id: 'acme/till/4711/1/index-0' })).toHaveLength(1)
  })

  it('finds a decision from the start of a job in a record that was made in one go', () => {
    const { settings, conclusions } = aRecord()
    const decisionAtStart = {
      at: '2026-03-02T09:00:00.000Z',
      gate: settings.gate,
      verdict: conclusions.verdict,
      factsDigest: `sha256:${'a'.repeat(64)}`,
    }
    expect(foundIn({}, {}, { decisionAtStart })).toEqual([
      'it was sealed in one go, and has a decision from the start of the job',
    ])
    expect(foundIn({}, {}, { decisionAtStart, settings: { ...settings, seal: 'job-end' } })).toEqual([])
  })

  it('finds a policy whose text was replaced under its digest or its Git object id', () => {
    expect(foundIn(policy({ digest: `sha256:${'0'.repeat(64)}` }))).toEqual([
      `the digest of its policy is sha256:${'0'.repeat(64)}, and that of the text is ${file.digest}`,
    ])
    expect(foundIn(policy({ blob: '0'.repeat(40) }))).toEqual([
      `the Git object id of its policy is ${'0'.repeat(40)}, and that of the text is ${file.blob}`,
    ])
    expect(foundIn(policy({ text: 'version: 2\n' }))).toHaveLength(2)
    expect(foundIn(policy({ text: 'größer: 1\n' }))).toHaveLength(2)
  })

  it('finds a policy or facts that are not those it says it was judged from', () => {
    const said = aRecord({ facts: someFacts(policy({})) }).judgedFrom
    const found = ['what it says it was judged from is not the policy and the facts that it holds']
    expect(foundIn(policy({}), {}, { judgedFrom: said })).toEqual([])
    expect(foundIn({}, {}, { judgedFrom: said })).toEqual(found)
    expect(foundIn(policy({}), {}, { judgedFrom: { ...said, policy: null } })).toEqual(found)
    expect(foundIn(policy({}), { job: unseen('job') }, { judgedFrom: said })).toEqual(found)
  })

  const single = Object.values(facts).filter(({ id }) => id !== 'environment')
  it.each(single.map(({ id, source }) => [id, source.assurance] as const))(
    'finds a fact %s that claims another assurance than %s',
    (id: FactId, usual) => {
      for (const assurance of ASSURANCES) {
        const found = foundIn({}, { [id]: { ...all[id], source: elsewhere(assurance) } })
        expect(found).toEqual(
          assurance === usual ? [] : [`its ${id} has assurance ${assurance}, and what is read so has ${usual}`],
        )
      }
    },
  )

  it('lets the source of what was not seen be any', () => {
    expect(foundIn({}, { approvals: { ...unseen('approvals'), source: elsewhere('signed') } })).toEqual([])
  })

  it.each([
    ['identity-token', 'signed'],
    ['check-run', 'api'],
    ['workflow-file', 'declared'],
    ['input', 'declared'],
  ] as const)('finds an environment by %s that has another assurance than %s', (basis, usual) => {
    const { environment } = someFacts(named(basis))
    for (const assurance of ASSURANCES) {
      const found = foundIn({}, { environment: { ...environment, source: elsewhere(assurance) } })
      expect(found).toHaveLength(assurance === usual ? 0 : 1)
    }
  })

  it('finds an environment that is not the one that was named first, or surest', () => {
    const source = facts['identity-token'].source
    const [token, input] = [
      { basis: 'identity-token', name: 'production' },
      { basis: 'input', name: 'staging' },
    ] as const
    const withValue = (value: object) => foundIn({}, { environment: { ...all.environment, source, value } })
    const right = { name: 'production', basis: 'identity-token', statements: [token, input] }
    expect(withValue(right)).toEqual([])
    expect(withValue({ ...right, statements: [] })).toEqual([
      'its environment is production by identity-token, and what named it first is not that',
    ])
    expect(withValue({ ...right, name: 'Production' })).toHaveLength(1)
    expect(withValue({ ...right, statements: [input, token] })).toContain(
      'what named its environment is not in the order of how sure it is',
    )
    expect(withValue({ ...right, statements: [token, token] })).toHaveLength(1)
  })

  it.each(['identity-token', 'check-run', 'workflow-file'] as const)(
    'finds an environment that the %s does not name',
    (basis) => {
      const source = {
        ...all.environment.source,
        assurance: { 'identity-token': 'signed', 'check-run': 'api' }[String(basis)] ?? 'declared',
      }
      const environment = { ...someFacts(named(basis, 'eu')).environment, source }
      const rules = unseen('environment-protection')
      expect(foundIn({}, { environment, 'environment-protection': rules })).toEqual([
        `its environment was named eu by ${basis}, which does not say so`,
      ])
    },
  )

  it('finds the protection rules of another environment', () => {
    const rules = (name: string) => ({ 'environment-protection': { ...VALUES['environment-protection'], name } })
    expect(foundIn(rules('Production'))).toEqual([])
    expect(foundIn(rules('staging'))).toEqual([
      'its protection rules are those of staging, and its environment is production',
    ])
    expect(foundIn({}, { environment: unseen('environment') })).toEqual([
      'its protection rules are those of production, and its environment is not known',
    ])
  })

  it('finds a claim that is tied to other requirements than the mapping of that version has, and lets another version be', () => {
    const { frameworks } = aRecord()
    const { 'environment-is-protected': tie, ...others } = frameworks.claims
    const forged = (changes: object) => foundIn({}, {}, { frameworks: { ...frameworks, ...changes } })
    const other = `sha256:${'0'.repeat(64)}`
    const elsewhere = { ...others, 'environment-is-protected': { ...tie, theme: 'monitoring' } }
    expect(forged({ digest: other })).toEqual([
      `the digest of its framework mapping is ${other}, and version ${frameworks.version} has ${frameworks.digest}`,
    ])
    for (const claims of [others, elsewhere, { ...frameworks.claims, another: tie }])
      expect(forged({ claims })).toEqual([
        `it ties its claims to other requirements than version ${frameworks.version} of the framework mapping`,
      ])
    expect(forged({ version: '2031-01-01', digest: other, claims: others })).toEqual([])
  })

  it.each([
    ['a moment after', '2026-03-02T09:30:01.501Z', 1],
    ['at no time', '2026-99-02T09:30:01.500Z', 1],
    ['in the moment', '2026-03-02T09:30:01.500Z', 0],
  ])('finds a fact that was seen %s the record was sealed', (_title, observedAt, number) => {
    expect(foundIn({}, { job: { ...all.job, observedAt } })).toHaveLength(number)
    expect(foundIn({}, { job: { ...unseen('job'), observedAt } })).toHaveLength(number)
  })
})

describe('isSameEnvironment', () => {
  it('minds the case of A to Z no more than GitHub, and that of no other letter', () => {
    expect(isSameEnvironment('Production', 'proDuction')).toBe(true)
    expect(isSameEnvironment('production', 'productio')).toBe(false)
    expect(isSameEnvironment('ÜBUNG', 'übung')).toBe(false)
    expect(isSameEnvironment('\u212A', 'k')).toBe(false)
  })
})
