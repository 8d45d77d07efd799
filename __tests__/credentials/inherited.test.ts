import { expect, it } from 'vitest'
import { inheritedFrom } from '../../src/credentials/inherited.ts'
import { CREDENTIAL_KINDS, type Credential } from '../../src/model/credential.ts'

const of = (kind: Credential['kind'], more: Partial<Credential> = {}) =>
  inheritedFrom({
    kind,
    name: 'X',
    isExpression: false,
    provider: null,
    lifetime: 'unknown',
    scopes: null,
    from: [],
    ...more,
  })

it('AC-5: says of every kind where what it may do comes from, and that this was not seen', () => {
  for (const kind of CREDENTIAL_KINDS) expect(of(kind), kind).toMatch(/^[^.]+; not seen$/)
  expect(of('oidc', { provider: 'aws' })).toContain('the trust policy of the identity')
  expect(of('oidc', { provider: 'github' })).toContain('each service that takes it')
  expect(of('user-token')).toContain('the teams of its owner')
})

it('AC-5: says it of the token of the job only where its scopes are not known, and of an app whatever a step asks for', () => {
  expect(of('github-token', { scopes: [] })).toBeNull()
  expect(of('github-token')).toContain('organisation')
  expect(of('app-token', { scopes: [] })).toContain("app's installation")
})
