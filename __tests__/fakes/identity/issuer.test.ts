import { createRemoteJWKSet, generateKeyPair, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Loopback } from '../loopback.ts'
import { sampleJob } from '../sample-job.ts'
import { type IdentityIssuer, mountIdentityIssuer } from './issuer.ts'

describe('the identity issuer', () => {
  let loopback: Loopback
  let issuer: IdentityIssuer

  beforeEach(async () => {
    loopback = await Loopback.start()
    issuer = await mountIdentityIssuer(loopback, { now: () => new Date() })
  })
  afterEach(async () => await loopback.close())

  async function requested(audience: string): Promise<string> {
    const request = issuer.requestFor(sampleJob)
    if (request === undefined) throw new Error('the job may not ask for tokens')
    const response = await fetch(`${request.url}&audience=${audience}`, {
      headers: { authorization: `Bearer ${request.token}` },
    })
    const answer: unknown = await response.json()
    if (typeof answer !== 'object' || answer === null || !('value' in answer)) throw new Error('no token')
    return String(answer.value)
  }

  async function verified(token: string): Promise<Record<string, unknown>> {
    const keys = createRemoteJWKSet(new URL(`${loopback.origin}/_services/token/.well-known/jwks`))
    const { payload } = await jwtVerify(token, keys, {
      issuer: issuer.issuer,
      audience: 'sigstore',
    })
    return payload
  }

  it('gives a job a token that verifies with the published keys and names the job', async () => {
    expect(await verified(await requested('sigstore'))).toMatchObject({
      iss: `http://github.localhost:${loopback.port}/_services/token`,
      sub: 'repo:acme@301/shop@4001:environment:production',
      environment: 'production',
      check_run_id: '9001',
      ref_protected: 'true',
      job_workflow_ref: sampleJob.workflowRef,
      sha: sampleJob.sha,
    })
  })

  it('publishes where its keys are', async () => {
    const document = await fetch(`${loopback.origin}/_services/token/.well-known/openid-configuration`)
    expect(await document.json()).toMatchObject({
      issuer: issuer.issuer,
      jwks_uri: `${issuer.issuer}/.well-known/jwks`,
    })
  })

  it('gives nothing to a job without id-token: write, nor for a made-up request token', async () => {
    expect(issuer.requestFor({ ...sampleJob, permissions: { contents: 'read' } })).toBeUndefined()
    const answer = await fetch(`${loopback.origin}/_services/request-token?audience=sigstore`, {
      headers: { authorization: 'Bearer guess' },
    })
    expect(answer.status).toBe(401)
  })

  it('can forge a claim under a good signature, an expired token, another issuer, and a wrong key', async () => {
    issuer.forge({ claims: { environment: 'staging' } })
    expect(await verified(await requested('sigstore'))).toMatchObject({ environment: 'staging' })
    issuer.forge({ claims: { exp: 1_700_000_000 } })
    await expect(verified(await requested('sigstore'))).rejects.toThrow('"exp" claim timestamp check failed')
    issuer.forge({ claims: { iss: 'https://elsewhere.test' } })
    await expect(verified(await requested('sigstore'))).rejects.toThrow('unexpected "iss" claim value')
    issuer.forge({ signedBy: (await generateKeyPair('RS256')).privateKey })
    await expect(verified(await requested('sigstore'))).rejects.toThrow('signature verification failed')
  })
})
