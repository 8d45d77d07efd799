import { expect, it } from 'vitest'
import { gapsOfCredentials } from '../../src/credentials/gaps.ts'
import type { OwnedCredential } from '../../src/model/credential.ts'
import { nobody, notSeen } from '../../src/model/owner.ts'

const owner = { people: [{ id: 103, login: 'lena' }], basis: 'policy-credential' } as const
const key = (changes: Partial<OwnedCredential>): OwnedCredential => ({
  kind: 'stored-key',
  name: 'AWS_KEY',
  isExpression: false,
  provider: null,
  lifetime: 'long-lived',
  scopes: null,
  from: [],
  owner,
  revocation: { how: 'whoever runs it takes it back', basis: 'kind' },
  inherits: null,
  ...changes,
})

it('GAP1: a credential that nobody answers for is a gap, and so is one of which that is not known', () => {
  const gaps = gapsOfCredentials([
    key({ name: 'A', owner: nobody('Neither names an owner.') }),
    key({ name: 'B', owner: notSeen('It was not seen.') }),
    key({ name: 'C' }),
  ])
  expect(gaps).toMatchObject([
    { id: 'owner-missing:A', link: 'credential', why: 'Who answers for A: Neither names an owner.' },
    { id: 'owner-unknown:B', why: 'Who answers for B: It was not seen.' },
  ])
})

it('GAP1: a credential that nobody knows how to cut off is a gap for whoever answers for it', () => {
  expect(gapsOfCredentials([key({ revocation: null })])).toMatchObject([
    { id: 'revocation-unknown:AWS_KEY', remedy: expect.stringContaining('`revocation`'), owner },
  ])
  const [, gap] = gapsOfCredentials([key({ revocation: null, owner: nobody('None.') })])
  expect(gap?.owner).toBeUndefined()
})

it('counts credentials of one name as one gap', () => {
  const two = [key({ owner: nobody('None.') }), key({ owner: nobody('None.'), from: ['elsewhere'] })]
  expect(gapsOfCredentials(two).map(({ id }) => id)).toEqual(['owner-missing:AWS_KEY'])
})
