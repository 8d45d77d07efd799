import { expect, it } from 'vitest'
import { revocationOf } from '../../src/credentials/revocation.ts'
import { CREDENTIAL_KINDS, type Credential } from '../../src/model/credential.ts'

const credential = (kind: Credential['kind'], provider: string | null = null): Credential => ({
  kind,
  name: 'NAME',
  isExpression: false,
  provider,
  lifetime: 'unknown',
  scopes: null,
  from: [],
})

it('is told of every kind but of a secret of which nothing is known', () => {
  const untold = CREDENTIAL_KINDS.filter((kind) => revocationOf(credential(kind)) === undefined)
  expect(untold).toEqual(['stored-secret', 'any-secret'])
})

it("names the credential, and the job's identity token apart from the identities taken on with it", () => {
  expect(revocationOf(credential('deploy-key'))).toMatch(/^NAME: whoever administers/)
  expect(revocationOf(credential('oidc', 'aws'))).toMatch(/^NAME: /)
  expect(revocationOf(credential('oidc', 'github'))).toMatch(/^The identity token of the job: /)
})
