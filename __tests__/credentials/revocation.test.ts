import { expect, it } from 'vitest'
import { revocationOf } from '../../src/credentials/revocation.ts'
import { CREDENTIAL_KINDS } from '../../src/model/credential.ts'

it('is told of every kind but of a secret of which nothing is known', () => {
  const untold = CREDENTIAL_KINDS.filter((kind) => revocationOf({ kind }) === undefined)
  expect(untold).toEqual(['stored-secret', 'any-secret'])
  expect(revocationOf({ kind: 'deploy-key' })).toMatch(/^whoever administers/)
})
