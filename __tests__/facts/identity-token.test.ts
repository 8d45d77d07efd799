import { describe, expect, it } from 'vitest'
import { identityToken } from '../../src/facts/identity-token.ts'
import { observed, unavailable } from '../../src/model/fact.ts'
import type { IdentityClaims } from '../../src/model/world.ts'
import { aWorld } from '../fakes/a-world.ts'

const collected = (claims: IdentityClaims) =>
  identityToken.collect(aWorld({ identity: { claims: async () => observed(claims) } }), {})

describe('identity-token', () => {
  it('keeps the claims that say what runs where, as text, and no others', async () => {
    const claims = {
      run_id: '4711',
      run_attempt: 1,
      ref_protected: true,
      jti: 'once',
      exp: 99,
      email: 'mia@example.com',
    }
    expect(await collected(claims)).toEqual({
      status: 'observed',
      value: {
        issuer: 'https://token.actions.githubusercontent.com',
        claims: { run_id: '4711', run_attempt: '1', ref_protected: 'true' },
      },
    })
  })

  it('keeps no claim that is not there', async () => {
    expect(await collected({ environment: null, sha: undefined })).toMatchObject({ value: { claims: {} } })
  })

  it('names the permission where the job may have none', async () => {
    expect(await identityToken.collect(aWorld({ identity: { available: false } }), {})).toMatchObject({
      reason: 'forbidden',
      needs: ['id-token: write'],
    })
  })

  it('hands on that a token does not verify', async () => {
    const forged = unavailable('untrusted', 'The identity token does not verify.')
    expect(await identityToken.collect(aWorld({ identity: { claims: async () => forged } }), {})).toEqual(forged)
  })
})
