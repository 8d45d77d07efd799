import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import { policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { bareJob, capabilityOf } from './a-job.ts'

const inEnvironment = (
  name: string,
  production: boolean | null,
  rules = '',
  basis: 'identity-token' | 'input' = 'identity-token',
) =>
  someFacts({
    environment: { name, basis, statements: [{ basis, name }] },
    'check-run': { ...VALUES['check-run'], deployment: { id: 601, nodeId: 'DE_601', environment: name, production } },
    ...policy(rules),
  })
const policy = (rules: string) => (rules === '' ? {} : { 'policy-file': policyText(`version: 1\n${rules}`) })
const under = (pattern: string, production: boolean) =>
  `environments:\n  "${pattern}": { extends: soc2, production: ${production} }\n`
const keyed = { secrets: { named: [{ name: 'DB_KEY', at: ['env.K'] }], any: [] } }
const opening = (production: boolean) =>
  bareJob(keyed, {
    'policy-file': someFacts(
      policy(`extends: soc2\ncredentials:\n  "db_*": { owners: [{ id: 7 }], production: ${production} }\n`),
    )['policy-file'],
  })

describe('touch-production (C5)', () => {
  it.each([
    ['GitHub counts the environment as production', inEnvironment('eu', true), 'yes', 'yes'],
    ['GitHub does not, as it does for any that is called otherwise', inEnvironment('eu', false), 'unknown', 'unknown'],
    ['GitHub does not say', inEnvironment('eu', null), 'unknown', 'unknown'],
    ['the policy counts it as production', inEnvironment('eu', false, under('e*', true)), 'yes', 'yes'],
    [
      'the policy does, and nothing proves that the job is in it',
      inEnvironment('eu', null, under('e*', true), 'input'),
      'unknown',
      'unknown',
    ],
    ['its name has a word for production', inEnvironment('prod-eu', false), 'yes', 'yes'],
    [
      'its name does, and the policy says it is none',
      inEnvironment('prod-eu', false, under('prod-eu', false)),
      'unknown',
      'unknown',
    ],
    ['GitHub says it is, and the policy says it is none', inEnvironment('eu', true, under('eu', false)), 'yes', 'yes'],
    [
      'what it can reach opens production by the policy, and it is not seen whether it did',
      opening(true),
      'yes',
      'unknown',
    ],
    ['what it can reach is not said to', opening(false), 'unknown', 'unknown'],
    [
      'it is in no environment, which the policy counts as production',
      bareJob({}, { 'policy-file': someFacts(policy(under('*', true)))['policy-file'] }),
      'unknown',
      'unknown',
    ],
    ['the policy was not seen', bareJob({}, { 'policy-file': unseen('policy-file') }), 'unknown', 'unknown'],
    [
      'the policy is none',
      bareJob({}, { 'policy-file': someFacts(policy('nothing: 1'))['policy-file'] }),
      'unknown',
      'unknown',
    ],
    [
      'the check run was not seen',
      someFacts({}, { 'check-run': unseen('check-run'), environment: inEnvironment('eu', null).environment }),
      'unknown',
      'unknown',
    ],
    [
      'which environment it is in was not seen',
      bareJob({}, { environment: unseen('environment') }),
      'unknown',
      'unknown',
    ],
    ['it is in no environment and reaches nothing', bareJob(), 'no', 'no'],
    [
      'it can write what may be deployed by others',
      bareJob({ permissions: { workflow: null, job: { contents: 'write' } } }),
      'unknown',
      'unknown',
    ],
    [
      'it is given a key',
      bareJob({ secrets: { named: [{ name: 'KEY', at: ['env.K'] }], any: [] } }),
      'unknown',
      'unknown',
    ],
  ])('%s', (_, facts, could, did) => {
    expect(capabilityOf('touch-production', facts)).toMatchObject({ could, did })
  })

  it('says by whose word', () => {
    const basis = (facts: Facts) => capabilityOf('touch-production', facts).basis.could
    expect(basis(inEnvironment('eu', true))).toContain('deployment 601 is to eu, which GitHub counts as production')
    expect(basis(inEnvironment('eu', true, under('eu', true)))).toContain('eu, which the policy counts as production')
    expect(basis(inEnvironment('prod-eu', null))).toContain('has a word for production in its name; neither')
    expect(basis(opening(true))).toBe('By the policy, what this opens is production: DB_KEY.')
  })

  it('makes a gap of one that nobody approved, whose name alone says that it is production (AP-4)', () => {
    const facts = { ...inEnvironment('prod-eu', false), approvals: someFacts({ approvals: [] }).approvals }
    expect(conclude(facts, null).gaps.map(({ id }) => id)).toContain('capability-without-approval:touch-production')
  })
})
