import { describe, expect, it } from 'vitest'
import { notVerified, readBuild } from '../../../src/facts/reading/builds.ts'
import type { CertificateIdentity, Verification } from '../../../src/model/verification.ts'
import { VALUES } from '../../fakes/some-facts.ts'

const digest = 'a'.repeat(64)
const issuer = 'https://token.actions.githubusercontent.com'
const [expected] = VALUES['build-provenance'].subjects[0]?.attestations ?? []
if (expected?.status !== 'verified') throw new Error('the facts have a build')

const identity: CertificateIdentity = {
  subjectAlternativeName: expected.workflow,
  issuer,
  buildSignerUri: expected.workflow,
  buildSignerDigest: undefined,
  runnerEnvironment: undefined,
  sourceRepositoryUri: expected.repository,
  sourceRepositoryDigest: expected.revision,
  sourceRepositoryRef: undefined,
  sourceRepositoryId: String(expected.repositoryId),
  sourceRepositoryOwnerId: undefined,
  buildConfigUri: undefined,
  buildConfigDigest: undefined,
  buildTrigger: undefined,
  runInvocationUri: expected.run,
  sourceRepositoryVisibility: undefined,
  deploymentEnvironment: undefined,
}
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  predicateType: 'https://slsa.dev/provenance/v1',
  subject: [
    { name: 'other', digest: { sha256: 'b'.repeat(64) } },
    { name: 'shop.tgz', digest: { sha256: digest } },
  ],
}

const verified = (changes: Partial<CertificateIdentity>, said: unknown = statement): Verification => ({
  status: 'verified',
  by: { signer: 'sigstore', identity: { ...identity, ...changes } },
  timestamps: [expected.signedAt ?? ''],
  payload: new TextEncoder().encode(typeof said === 'string' ? said : JSON.stringify(said)),
})
const read = (...given: Parameters<typeof verified>) => readBuild(verified(...given), digest, issuer)

describe('readBuild', () => {
  it('has repository, revision, workflow and run by the certificate', () => {
    expect(read({})).toEqual(expected)
  })

  it('keeps nothing but the reason where the signature was refused', () => {
    const refused = { status: 'refused', reason: 'bad-signature', why: 'it was changed' } as const
    expect(readBuild(refused, digest, issuer)).toEqual(notVerified('bad-signature'))
  })

  it('believes no key, and nobody to whom another server issued the identity', () => {
    const none = notVerified('signed-by-no-job-of-this-server')
    expect(
      readBuild(
        {
          ...verified({}),
          status: 'verified',
          by: { signer: 'key', hint: 'k' },
          timestamps: [],
          payload: new Uint8Array(),
        },
        digest,
        issuer,
      ),
    ).toEqual(none)
    expect(read({ issuer: 'https://gitlab.com' })).toEqual(none)
    expect(read({ issuer: undefined })).toEqual(none)
  })

  it.each([
    ['is of another kind', { ...statement, predicateType: 'https://spdx.dev/Document' }, 'no-provenance'],
    ['is of another form', { ...statement, _type: 'https://in-toto.io/Statement/v0.1' }, 'no-provenance'],
    ['is no JSON', '{', 'no-provenance'],
    ['is about another digest', { ...statement, subject: statement.subject.slice(0, 1) }, 'about-another-digest'],
    ['has no subjects', { ...statement, subject: {} }, 'about-another-digest'],
  ] as const)('believes no statement that %s', (_, said, why) => {
    expect(read({}, said)).toEqual(notVerified(why))
  })

  it.each([
    { sourceRepositoryUri: undefined },
    { sourceRepositoryDigest: undefined },
    { sourceRepositoryDigest: 'main' },
    { sourceRepositoryId: undefined },
    { sourceRepositoryId: 'x' },
    { sourceRepositoryId: '0' },
    { buildSignerUri: undefined },
    { runInvocationUri: undefined },
  ])('believes no certificate that leaves a part of it open: %j', (changes) => {
    expect(read(changes)).toEqual(notVerified('origin-not-told'))
  })
})
