import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENCE } from '../../src/signers/define.ts'
import { sigstore } from '../../src/signers/sigstore.ts'
import { readTrust } from '../../src/signers/trust.ts'
import { verifyBundle } from '../../src/signers/verify.ts'
import { sampleJob } from '../fakes/sample-job.ts'
import { type Instance, startInstance } from './instance.ts'
import { keyPair, materialsWith, sampleStatement, withChanged } from './sample.ts'

describe('the sigstore signer', () => {
  let instance: Instance
  let bundle: string

  beforeAll(async () => {
    instance = await startInstance()
    bundle = await instance.sign(sampleStatement)
  })
  afterAll(async () => await instance.close())

  const verified = async (text: string, ...trustedRoots: unknown[]) =>
    await verifyBundle(
      text,
      await readTrust({ trustedRoots: trustedRoots.map((root) => JSON.stringify(root)), keys: [] }),
    )

  it('signs a bundle that names the job, with a time', async () => {
    const server = instance.serverUrl
    const answer = await verified(bundle, instance.trustedRoot)
    expect(answer).toMatchObject({
      status: 'verified',
      by: {
        signer: 'sigstore',
        identity: {
          subjectAlternativeName: `${server}/${sampleJob.workflowRef}`,
          issuer: instance.issuer,
          buildSignerUri: `${server}/${sampleJob.workflowRef}`,
          buildSignerDigest: sampleJob.workflowSha,
          runnerEnvironment: 'github-hosted',
          sourceRepositoryUri: `${server}/acme/shop`,
          sourceRepositoryDigest: sampleJob.sha,
          sourceRepositoryRef: 'refs/heads/main',
          sourceRepositoryId: '4001',
          sourceRepositoryOwnerId: '301',
          buildConfigUri: `${server}/${sampleJob.workflowRef}`,
          buildConfigDigest: sampleJob.workflowSha,
          buildTrigger: 'push',
          runInvocationUri: `${server}/acme/shop/actions/runs/7001/attempts/1`,
          sourceRepositoryVisibility: 'public',
        },
      },
    })
    const [signedAt = ''] = answer.status === 'verified' ? answer.timestamps : []
    expect(Math.abs(Date.parse(signedAt) - Date.now())).toBeLessThan(60_000)
    expect(answer.status === 'verified' && Buffer.from(answer.payload)).toEqual(Buffer.from(sampleStatement))
  })

  it('verifies under the one root of several that knows the signer', async () => {
    const other = await startInstance()
    await other.close()
    expect(await verified(bundle, other.trustedRoot, instance.trustedRoot)).toMatchObject({ status: 'verified' })
    expect(await verified(bundle, other.trustedRoot)).toMatchObject({ status: 'refused' })
    expect(await verified(bundle)).toMatchObject({ status: 'refused', reason: 'no-trust-material' })
  })

  it('refuses what was changed after signing', async () => {
    const forged = Buffer.from(Buffer.from(sampleStatement).toString().replace('allow', 'deny!')).toString('base64')
    const payload = withChanged(bundle, /"payload":"[^"]+"/, `"payload":"${forged}"`)
    expect(await verified(payload, instance.trustedRoot)).toMatchObject({ status: 'refused', reason: 'not-in-log' })
    const noLog = { ...instance.trustedRoot, tlogs: [] }
    const bare = withoutEntries(payload)
    expect(await verified(bare, noLog)).toMatchObject({ status: 'refused', reason: 'bad-signature' })
  })

  it('asks for a log entry where the instance has a log, and for a time from somewhere always', async () => {
    const noLog = { ...instance.trustedRoot, tlogs: [] }
    expect(await verified(withoutEntries(bundle), instance.trustedRoot)).toMatchObject({ reason: 'not-in-log' })
    expect(await verified(withoutEntries(bundle), noLog)).toMatchObject({ status: 'verified' })
    const timeless = withoutTimestamps(withoutEntries(bundle))
    expect(await verified(timeless, noLog)).toMatchObject({ reason: 'bad-timestamp' })
    expect(await verified(withoutTimestamps(bundle), instance.trustedRoot)).toMatchObject({ status: 'verified' })
  })

  it('asks for a certificate that stands in a certificate log, where the instance has such logs', async () => {
    const unlogged = await startInstance({ certificateLog: false })
    const uncertified = await unlogged.sign(sampleStatement)
    await unlogged.close()
    const ctlogs = instance.trustedRoot['ctlogs']
    expect(await verified(uncertified, unlogged.trustedRoot)).toMatchObject({ status: 'verified' })
    expect(await verified(uncertified, { ...unlogged.trustedRoot, ctlogs })).toMatchObject({
      status: 'refused',
      reason: 'untrusted-certificate',
      why: expect.stringContaining('expected 1 SCTs, got 0'),
    })
  })

  it('takes a plain error of the library for a refusal', async () => {
    const broken = withChanged(bundle, /"signedTimestamp":"[^"]+"/, '"signedTimestamp":"AAAA"')
    expect(await verified(broken, instance.trustedRoot)).toMatchObject({ status: 'refused', reason: 'malformed' })
  })

  it('ends in an error when Fulcio never answers', async () => {
    const silent = await startInstance()
    silent.loopback.fail(({ url }) => url.pathname.includes('fulcio'), 'hang')
    const patience = { attempt: 150, retries: 1, whole: 5_000 }
    await expect(silent.sign(sampleStatement, patience)).rejects.toThrow('Fulcio gave no certificate for the job')
    await expect(silent.sign(sampleStatement, { ...PATIENCE, whole: 300 })).rejects.toThrow('no answer within 1 s')
    await silent.close()
  })

  it('says which service failed and never repeats the token', async () => {
    const signing = sigstore.sign(sampleStatement, 'config.json', instance.materials(), PATIENCE)
    await expect(signing).resolves.toContain('certificate')
    const without = { ...instance.materials(), identityToken: async () => Promise.reject(new Error('no id-token')) }
    await expect(sigstore.sign(sampleStatement, 'config.json', without, PATIENCE)).rejects.toMatchObject({
      message: 'The job could not get an identity token (no id-token).',
      remedy: expect.stringContaining('id-token: write'),
    })
    const odd = { ...instance.materials(), identityToken: async () => 'sesame' }
    const attempt = sigstore.sign(sampleStatement, 'config.json', odd, PATIENCE)
    await expect(attempt).rejects.toThrow('is not a JSON Web Token')
    await expect(attempt).rejects.not.toThrow('sesame')
  })

  it('cannot sign without an instance, nor with a signing config that is none', async () => {
    const nowhere = sigstore.sign(sampleStatement, null, materialsWith({}), PATIENCE)
    await expect(nowhere).rejects.toThrow('No Sigstore instance was chosen')
    const materials = materialsWith({ readText: async () => '{}', pem: keyPair('ed25519').privateKey })
    const attempt = sigstore.sign(sampleStatement, 'config.json', materials, PATIENCE)
    await expect(attempt).rejects.toThrow('The Sigstore signing config config.json cannot be used')
  })
})

const withoutEntries = (bundle: string): string => changed(bundle, { tlogEntries: [] })
const withoutTimestamps = (bundle: string): string =>
  changed(bundle, { timestampVerificationData: { rfc3161Timestamps: [] } })

function changed(bundle: string, material: object): string {
  const parsed: { verificationMaterial: object } = JSON.parse(bundle)
  const { verificationMaterial, ...rest } = parsed
  return JSON.stringify({ ...rest, verificationMaterial: { ...verificationMaterial, ...material } })
}
