import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { credential, isJobsOwn, ownedCredential } from '../../src/model/credential.ts'

const token = {
  kind: 'github-token',
  name: 'GITHUB_TOKEN',
  isExpression: false,
  provider: 'github',
  lifetime: 'short-lived',
  scopes: [{ scope: 'contents', level: 'read', from: 'always', path: null }],
  from: [],
}

it('a credential has a name, and no place for a value', () => {
  const fits = new Ajv().compile(credential)
  expect(fits(token)).toBe(true)
  expect(fits({ ...token, value: 'ghs_1' })).toBe(false)
  expect(fits({ ...token, name: '' })).toBe(false)
})

it('AC-6: in a record it says who answers for it, or why nobody does, and how it is cut off', () => {
  const fits = new Ajv().compile(ownedCredential)
  const owner = { missing: 'nobody', why: 'Nobody is named.' }
  expect(fits({ ...token, owner, revocation: null, inherits: null })).toBe(true)
  expect(
    fits({ ...token, owner: { people: [{ id: 103 }], basis: 'code-owners' }, revocation: null, inherits: null }),
  ).toBe(true)
  expect(fits({ ...token, revocation: null, inherits: null })).toBe(false)
  expect(fits({ ...token, owner, inherits: null })).toBe(false)
  expect(fits({ ...token, owner: null, revocation: null, inherits: null })).toBe(false)
})

it("is the job's own where GitHub makes it for the job: its token and its identity token", () => {
  expect(isJobsOwn({ kind: 'github-token', provider: 'github' })).toBe(true)
  expect(isJobsOwn({ kind: 'oidc', provider: 'github' })).toBe(true)
  expect(isJobsOwn({ kind: 'oidc', provider: 'aws' })).toBe(false)
  expect(isJobsOwn({ kind: 'user-token', provider: 'github' })).toBe(false)
})
