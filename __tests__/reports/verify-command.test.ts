import { describe, expect, it } from 'vitest'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import { verifyCommand } from '../../src/reports/verify-command.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { settings, facts } = aRecord()
const signedBy = (signer: string, instance: string | null): EvidenceRecord =>
  aRecord({ settings: { ...settings, signing: { signer, instance, why: 'x' } } })

const inRepository = (repository: string): EvidenceRecord => {
  const value = {
    serverUrl: 'https://github.com',
    repository,
    repositoryId: 900,
    id: 4711,
    number: 7,
    attempt: 1,
    event: 'push',
    workflow: 'Deploy',
    job: 'deploy',
    matrixIndex: null,
    workflowRef: null,
    workflowSha: null,
    ref: 'refs/heads/main',
    refType: 'branch',
    refProtected: true,
    sha: '5ac3f1d2b7e94c0a8f6d1e2b3c4d5e6f70819203',
    actor: 'mia',
    actorId: 101,
    triggeringActor: 'mia',
  }
  const { source, observedAt } = facts.run
  return aRecord({ facts: { run: { status: 'observed', value, source, observedAt } } })
}

describe('verifyCommand', () => {
  it('fetches the trusted roots that GitHub publishes', () => {
    expect(verifyCommand(aRecord())).toBe(
      'gh attestation trusted-root > trusted_root.jsonl\ndelivery-evidence verify evidence.json --trusted-root trusted_root.jsonl --repo OWNER/NAME',
    )
  })

  it('takes the trusted root of an instance of one’s own, or the key', () => {
    expect(verifyCommand(signedBy('sigstore', 'sigstore.json'))).toMatch(
      / --trusted-root trusted_root\.json --repo OWNER\/NAME$/,
    )
    expect(verifyCommand(signedBy('key', null))).toMatch(/ --key public-key\.pem$/)
  })

  it('is not there for a record that was not to be signed', () => {
    expect(verifyCommand(signedBy('none', null))).toBeUndefined()
  })

  it('expects the repository, where its name means nothing to a shell', () => {
    expect(verifyCommand(inRepository('acme/shop'))).toMatch(/ --repo acme\/shop$/)
    expect(verifyCommand(inRepository('acme/$(id)'))).toMatch(/ --repo OWNER\/NAME$/)
    expect(verifyCommand(inRepository('--key=x/y'))).toMatch(/ --repo OWNER\/NAME$/)
  })

  it('expects the issuer of a server that is not github.com, where its address means nothing to a shell', () => {
    const issuedBy = (issuer: string) => {
      const { observedAt, source } = facts['identity-token']
      return aRecord({
        facts: { 'identity-token': { status: 'observed', value: { issuer, claims: {} }, source, observedAt } },
      })
    }
    const tenant = 'https://token.actions.acme.ghe.com'
    expect(verifyCommand(issuedBy(tenant))).toMatch(
      / --certificate-oidc-issuer https:\/\/token\.actions\.acme\.ghe\.com$/,
    )
    for (const issuer of ['https://token.actions.githubusercontent.com', 'https://acme.test/$(id)'])
      expect(verifyCommand(issuedBy(issuer))).not.toContain('--certificate-oidc-issuer')
  })
})
