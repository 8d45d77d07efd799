import { describe, expect, it } from 'vitest'
import { approvalsHere, protectionHere, provenEnvironment, result } from '../../src/asks/target.ts'
import { none, omar, someFacts, VALUES } from '../fakes/some-facts.ts'

const declared = someFacts({
  environment: { name: 'production', basis: 'input', statements: [{ basis: 'input', name: 'production' }] },
})

describe('what is told of the target', () => {
  it('is told of an environment that is proven, in whatever case', () => {
    expect(provenEnvironment(someFacts())).toBe('production')
    expect(protectionHere(someFacts())?.environmentId).toBe(701)
    const loud = { by: omar, state: 'approved', environments: ['PRODUCTION'], commentDigest: null } as const
    expect(approvalsHere(someFacts({ approvals: [loud] }))).toEqual([loud])
  })

  it('is not told of one that somebody only says, nor of another', () => {
    expect([provenEnvironment(declared), protectionHere(declared), approvalsHere(declared)]).toEqual([
      undefined,
      undefined,
      [],
    ])
    const rules = { ...VALUES['environment-protection'], name: 'staging' }
    expect(protectionHere(someFacts({ 'environment-protection': rules }))).toBeUndefined()
  })

  it('has no result where statuses are missing or there is no deployment', () => {
    const { statuses } = VALUES.deployment
    const cut = { ...VALUES.deployment, statuses: { ...statuses, complete: false } }
    expect(result(someFacts({ deployment: cut }))).toBeUndefined()
    expect(result(someFacts({}, { deployment: none('deployment') }))).toBeUndefined()
  })
})
