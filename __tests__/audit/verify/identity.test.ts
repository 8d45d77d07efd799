import { describe, expect, it } from 'vitest'
import { checkIdentity, type Expectations } from '../../../src/audit/verify/identity.ts'
import type { SignedBy } from '../../../src/model/verification.ts'
import { aRecord } from '../../fixtures/a-record.ts'
import { sealedRecord } from '../sample.ts'

const record = sealedRecord()
const nothing: Expectations = {
  repository: undefined,
  certificateIdentity: undefined,
  certificateOidcIssuer: undefined,
}
const workflow = 'https://github.com/acme/shop/.github/workflows/deploy.yml@refs/heads/main'
const identity = {
  subjectAlternativeName: workflow,
  issuer: 'https://token.actions.githubusercontent.com',
  buildSignerUri: workflow,
  buildSignerDigest: '8f3c1f1f6a3c55e0b3f5f4a9a8d8c2c9b1e0d7a6',
  runnerEnvironment: 'github-hosted',
  sourceRepositoryUri: 'https://github.com/acme/shop',
  sourceRepositoryDigest: '8f3c1f1f6a3c55e0b3f5f4a9a8d8c2c9b1e0d7a6',
  sourceRepositoryRef: 'refs/heads/main',
  sourceRepositoryId: '4001',
  sourceRepositoryOwnerId: '301',
  buildConfigUri: workflow,
  buildConfigDigest: '8f3c1f1f6a3c55e0b3f5f4a9a8d8c2c9b1e0d7a6',
  buildTrigger: 'push',
  runInvocationUri: 'https://github.com/acme/shop/actions/runs/7001/attempts/1',
  sourceRepositoryVisibility: 'public',
  deploymentEnvironment: 'production',
}
const by = (differing: Partial<typeof identity> = {}): SignedBy => ({
  signer: 'sigstore',
  identity: { ...identity, ...differing },
})

describe('checkIdentity', () => {
  it.each(['https://token.actions.githubusercontent.com', 'https://token.actions.githubusercontent.com/acme-corp'])(
    'takes %s for an issuer of github.com',
    (issuer) => {
      expect(checkIdentity(by({ issuer }), record, nothing)).toMatchObject({ outcome: 'passed' })
    },
  )

  it.each([
    'https://token.actions.githubusercontent.com.evil.test',
    'https://evil.test/https://token.actions.githubusercontent.com',
    'https://token.actions.githubusercontent.com/a/b',
    'https://token.actions.acme.ghe.com',
    'http://token.actions.githubusercontent.com',
    '',
  ])('does not take %s for one unless it is named', (issuer) => {
    expect(checkIdentity(by({ issuer }), record, nothing)).toMatchObject({ outcome: 'refused', reason: 'wrong-issuer' })
  })

  it('says no more than the certificate: a run, and the workflow file of a job in it', () => {
    const called = 'https://github.com/acme/ci/.github/workflows/deploy.yml@refs/tags/v2'
    const signer = by({ buildSignerUri: called, subjectAlternativeName: called })
    expect(checkIdentity(signer, record, nothing)).toMatchObject({
      outcome: 'passed',
      text: `Signed by a job of the run it is about (${identity.runInvocationUri} at ${identity.sourceRepositoryDigest}), defined in ${called}, on a github-hosted runner.`,
    })
  })

  it('names the certificate’s subject where that is all it tells of the workflow', () => {
    const terse = { ...identity, buildSignerUri: undefined, runnerEnvironment: undefined }
    expect(checkIdentity({ signer: 'sigstore', identity: terse }, record, nothing)).toMatchObject({
      text: expect.stringMatching(/, defined in https:\S+deploy\.yml@refs\/heads\/main\.$/),
    })
  })

  it('does not take a record of another server’s repository of the same name', () => {
    const issuer = 'https://token.actions.acme.ghe.com'
    const tenant = JSON.parse(JSON.stringify(identity).replaceAll('https://github.com/', 'https://acme.ghe.com/'))
    const signer = by({ ...tenant, issuer })
    const shop = { ...nothing, repository: 'acme/shop' }
    expect(checkIdentity(signer, record, shop)).toMatchObject({ reason: 'wrong-issuer' })
    const named = { ...shop, certificateOidcIssuer: issuer }
    expect(checkIdentity(signer, record, named)).toMatchObject({ outcome: 'passed' })
    expect(checkIdentity(by({ issuer }), record, named)).toMatchObject({ reason: 'wrong-server' })
  })

  it('refuses a certificate that says nothing of the run', () => {
    const silent = Object.fromEntries(Object.keys(identity).map((name) => [name, undefined]))
    const signer = { signer: 'sigstore', identity: { ...identity, ...silent, issuer: identity.issuer } } as const
    expect(checkIdentity(signer, record, nothing)).toMatchObject({ reason: 'wrong-server' })
  })

  it('holds a certificate against what is expected of it, letter by letter', () => {
    const check = (expected: Partial<Expectations>) => checkIdentity(by(), record, { ...nothing, ...expected })
    expect(check({ certificateIdentity: workflow, repository: 'ACME/shop' })).toMatchObject({ outcome: 'passed' })
    expect(check({ certificateIdentity: `${workflow}x` })).toMatchObject({ reason: 'wrong-certificate-identity' })
    expect(check({ certificateOidcIssuer: 'https://acme.test' })).toMatchObject({ reason: 'wrong-issuer' })
    expect(check({ repository: 'acme/shop2' })).toMatchObject({ reason: 'unexpected-repository' })
  })

  it('goes by the name where the record has no repository id', () => {
    const old = sealedRecord({ repositoryId: null })
    expect(checkIdentity(by(), old, nothing)).toMatchObject({ outcome: 'passed' })
  })

  it('says of a key that it names no job', () => {
    const key = { signer: 'key', hint: 'abc' } as const
    expect(checkIdentity(key, record, nothing)).toMatchObject({ text: expect.stringContaining('names no job') })
    const expected = { ...nothing, certificateIdentity: workflow }
    expect(checkIdentity(key, record, expected)).toMatchObject({ reason: 'no-certificate' })
    expect(checkIdentity(key, record, { ...nothing, repository: 'acme/till' })).toMatchObject({ outcome: 'refused' })
  })

  it('refuses a record that does not know its run', () => {
    expect(checkIdentity(by(), aRecord(), nothing)).toMatchObject({ reason: 'run-not-recorded' })
  })
})
