import { describe, expect, it } from 'vitest'
import { reachableCredentials } from '../../src/credentials/reachable.ts'
import { someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'

const reached = (changes: Partial<ValueOf<'workflow'>>, facts = someFacts()) =>
  reachableCredentials({ ...VALUES.workflow, ...changes }, facts)
const at = 'jobs.deploy.steps[0]'
const role = { input: 'role-to-assume', value: '${{ vars.ROLE }}', isExpression: true }

describe('what a job can reach', () => {
  it('is always its own token, and an identity token where it may ask for one', () => {
    expect(reached({}).map(({ kind }) => kind)).toEqual(['github-token', 'oidc'])
    const none = someFacts({ 'token-permissions': { ...VALUES['token-permissions'], identityTokenOffered: false } })
    expect(reached({ permissions: { workflow: null, job: {} } }, none).map(({ kind }) => kind)).toEqual([
      'github-token',
    ])
    expect(reachableCredentials(undefined, none)).toMatchObject([{ kind: 'github-token', scopes: null }])
  })

  it('is an identity that a step takes on without a key; an expression stays one, marked', () => {
    const login = { at, action: 'aws-actions/configure-aws-credentials', kind: 'aws', names: [role], keys: [] } as const
    expect(reached({ logins: [login] })).toContainEqual(
      expect.objectContaining({
        kind: 'oidc',
        name: '${{ vars.ROLE }}',
        isExpression: true,
        provider: 'aws',
        from: [at],
      }),
    )
    const keyed = { ...login, keys: [{ input: 'aws-secret-access-key', from: 'secret' }] } as const
    expect(reached({ logins: [keyed] }).filter(({ provider }) => provider === 'aws')).toEqual([])
  })

  it.each([
    ['names only a place', 'azure', { 'app-name': 'shop' }],
    ['names only a region', 'aws', { 'aws-region': 'eu-west-1' }],
    ['passes on the role it has', 'aws', { 'role-to-assume': 'r', 'role-chaining': 'true' }],
    ['takes a token from a file', 'aws', { 'role-to-assume': 'r', 'web-identity-token-file': '/t' }],
    ['is told to ask for no identity token', 'aws', { 'role-to-assume': 'r', 'force-skip-oidc': 'true' }],
    ['takes the identity of its machine', 'azure', { 'client-id': 'c', 'auth-type': 'IDENTITY' }],
    ['signs in as a pod does', 'vault', { role: 'r', method: 'kubernetes' }],
    ['may do either', 'vault', { role: 'r', method: '${{ vars.METHOD }}' }],
  ] as const)('is no identity by an identity token where the step %s', (_, kind, inputs) => {
    const names = Object.entries(inputs).map(([input, value]) => ({ input, value, isExpression: false }))
    const login = { at, action: 'acme/login', kind, names, keys: [] } as const
    expect(reached({ logins: [login] }).filter(({ provider }) => provider === kind)).toEqual([])
  })

  it.each([
    ['azure', { 'client-id': 'c', 'auth-type': 'SERVICE_PRINCIPAL' }],
    ['vault', { role: 'r', method: 'jwt' }],
    ['other', { organization: 'o', 'requested-token-type': 't' }],
    ['other', { server: 's', service_account_id: 'i' }],
  ] as const)('is an identity by the documented inputs: %s %j', (kind, inputs) => {
    const names = Object.entries(inputs).map(([input, value]) => ({ input, value, isExpression: false }))
    const login = { at, action: 'acme/login', kind, names, keys: [] } as const
    expect(reached({ logins: [login] })).toContainEqual(expect.objectContaining({ kind: 'oidc', provider: kind }))
  })

  it('is a key that stands in the file, of which nothing but that is told', () => {
    const keys = [{ input: 'password', from: 'literal' }] as const
    const login = { at, action: 'docker/login-action', kind: 'container-registry', names: [], keys } as const
    expect(reached({ logins: [login] })).toContainEqual(
      expect.objectContaining({ kind: 'stored-key', name: 'password in the file itself', lifetime: 'long-lived' }),
    )
  })

  it('may be any secret, where an expression reads them all', () => {
    expect(reached({ secrets: { named: [], any: [`${at}.env.ALL`] } })).toContainEqual(
      expect.objectContaining({ kind: 'any-secret', lifetime: 'unknown', from: [`${at}.env.ALL`] }),
    )
  })
})
