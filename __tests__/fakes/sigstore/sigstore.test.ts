import { X509Certificate } from 'node:crypto'
import { bundleFromJSON, bundleToJSON } from '@sigstore/bundle'
import { SigningConfig, TrustedRoot } from '@sigstore/protobuf-specs'
import { bundleBuilderFromSigningConfig } from '@sigstore/sign'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { generateKeyPair } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type IdentityIssuer, mountIdentityIssuer } from '../identity/issuer.ts'
import { Loopback } from '../loopback.ts'
import { sampleJob } from '../sample-job.ts'
import { mountSigstore, type SigstoreInstance } from './sigstore.ts'

const statement = JSON.stringify({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'record.json', digest: { sha256: 'a'.repeat(64) } }],
  predicateType: 'https://example.test/record/v1',
  predicate: { verdict: 'allow' },
})

describe('the Sigstore instance', () => {
  let loopback: Loopback
  let issuer: IdentityIssuer
  let sigstore: SigstoreInstance

  beforeEach(async () => {
    loopback = await Loopback.start()
    issuer = await mountIdentityIssuer(loopback, { now: () => new Date() })
    sigstore = await mountSigstore(loopback, { issuer, now: () => new Date() })
  })
  afterEach(async () => await loopback.close())

  async function signed(
    audience = 'sigstore',
    signingConfig = sigstore.signingConfig,
  ): Promise<ReturnType<typeof bundleToJSON>> {
    const builder = bundleBuilderFromSigningConfig({
      signingConfig: SigningConfig.fromJSON(signingConfig),
      identityProvider: { getToken: () => issuer.tokenFor(sampleJob, audience) },
      bundleType: 'dsseEnvelope',
      fetchOptions: { retry: 0, timeout: 5000 },
    })
    return bundleToJSON(await builder.create({ data: Buffer.from(statement), type: 'application/vnd.in-toto+json' }))
  }

  function verify(bundle: unknown, subjectAlternativeName: string, timestampThreshold = 2): void {
    const trust = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(JSON.stringify(sigstore.trustedRoot))))
    const thresholds = { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold }
    new Verifier(trust, thresholds).verify(toSignedEntity(bundleFromJSON(bundle)), {
      subjectAlternativeName,
      extensions: { issuer: issuer.issuer },
    })
  }

  const workflow = () => `http://github.localhost:${loopback.port}/${sampleJob.workflowRef}`

  it('signs a statement that verifies with certificate log, transparency log and timestamp', async () => {
    const bundle = await signed()
    expect(() => verify(bundle, workflow())).not.toThrow()
    expect(() => verify(bundle, 'http://elsewhere.test/')).toThrow('certificate identity error')
  })

  it('gives bundles whose tampered payload, timestamp or log entry is refused', async () => {
    const bundle = await signed()
    const forged = Buffer.from(statement.replace('allow', 'deny!')).toString('base64')
    expect(() => verify(JSON.parse(JSON.stringify(bundle).replace(btoa(statement), forged)), workflow())).toThrow()
    const other = await signed()
    const { timestampVerificationData } = other.verificationMaterial
    const material = { ...bundle.verificationMaterial, timestampVerificationData }
    expect(() => verify({ ...bundle, verificationMaterial: material }, workflow())).toThrow()
  })

  it('writes the job into the certificate as the public Fulcio does', async () => {
    const { verificationMaterial } = await signed()
    const leaf = new X509Certificate(Buffer.from(verificationMaterial.certificate?.rawBytes ?? '', 'base64'))
    expect(leaf.subjectAltName).toBe(`URI:${workflow()}`)
    const der = leaf.raw.toString('latin1')
    const server = `http://github.localhost:${loopback.port}`
    for (const text of [
      `${server}/acme/shop/actions/runs/7001/attempts/1`,
      `${server}/acme`,
      'github-hosted',
      '4001',
      '301',
      'production',
      'public',
      'push',
    ])
      expect(der).toContain(`\x0c${String.fromCharCode(text.length)}${text}`)
  })

  it('certifies nobody whose token was made for another audience, is expired, or is not the issuer’s', async () => {
    await expect(signed('vault')).rejects.toThrow('error creating signing certificate')
    issuer.forge({ claims: { exp: 1_700_000_000 } })
    await expect(signed()).rejects.toThrow('error creating signing certificate')
    issuer.forge({ signedBy: (await generateKeyPair('RS256')).privateKey })
    await expect(signed()).rejects.toThrow('error creating signing certificate')
  })

  it('signs with version 2 of Rekor too, where only the timestamp authority tells the time', async () => {
    const bundle = await signed('sigstore', sigstore.signingConfigWithRekorV2)
    expect(() => verify(bundle, workflow(), 1)).not.toThrow()
    expect(() => verify(bundle, workflow(), 2)).toThrow('expected 2 timestamps, got 1')
  })

  it('leaves no member of the inclusion proof empty, which Python’s client would take for a missing one', async () => {
    const { verificationMaterial } = await signed()
    const proof = verificationMaterial.tlogEntries[0]?.inclusionProof
    expect(Number(proof?.logIndex)).toBeGreaterThan(0)
    expect(proof?.hashes.length).toBeGreaterThan(0)
  })

  it('keeps thirty signatures made at once verifiable', async () => {
    const bundles = await Promise.all(Array.from({ length: 30 }, () => signed()))
    for (const bundle of bundles) expect(() => verify(bundle, workflow())).not.toThrow()
  })
})
