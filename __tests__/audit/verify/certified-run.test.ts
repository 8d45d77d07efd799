import { describe, expect, it } from 'vitest'
import { otherRun } from '../../../src/audit/verify/certified-run.ts'
import { known } from '../../../src/model/fact.ts'
import type { CertificateIdentity } from '../../../src/model/verification.ts'
import type { EvidenceRecord } from '../../../src/record/schema.ts'
import { none, unseen, VALUES } from '../../fakes/some-facts.ts'
import { observed, sealedRecord } from '../sample.ts'

const sha = '8f3c1f1f6a3c55e0b3f5f4a9a8d8c2c9b1e0d7a6'
const started = 'https://github.com/acme/shop/.github/workflows/deploy.yml@refs/heads/main'
const called = 'https://github.com/acme/ci/.github/workflows/deploy.yml@refs/tags/v2'
const identity: CertificateIdentity = {
  subjectAlternativeName: called,
  issuer: 'https://token.actions.githubusercontent.com',
  buildSignerUri: called,
  buildSignerDigest: 'c'.repeat(40),
  runnerEnvironment: 'github-hosted',
  sourceRepositoryUri: 'https://github.com/acme/shop',
  sourceRepositoryDigest: sha,
  sourceRepositoryRef: 'refs/heads/main',
  sourceRepositoryId: '4001',
  sourceRepositoryOwnerId: '301',
  buildConfigUri: started,
  buildConfigDigest: sha,
  buildTrigger: 'push',
  runInvocationUri: 'https://github.com/acme/shop/actions/runs/7001/attempts/1',
  sourceRepositoryVisibility: 'private',
  deploymentEnvironment: 'production',
}
const byInput = (name: string) =>
  observed('environment', { name, basis: 'input', statements: [{ basis: 'input', name }] })
const seen = {
  execution: observed('execution', VALUES.execution),
  repository: observed('repository', VALUES.repository),
  environment: byInput('production'),
}
const record = sealedRecord({}, { facts: seen })

function judged(differing: Partial<CertificateIdentity>, about: EvidenceRecord = record) {
  const run = known(about.facts.run)
  if (run === undefined) throw new Error('the run was seen')
  return otherRun({ ...identity, ...differing }, about, run)
}

describe('otherRun', () => {
  it('has nothing against a job of the run, though its workflow file is one that the started one calls', () => {
    expect(judged({})).toBeUndefined()
  })

  it.each<[string, Partial<CertificateIdentity>, string]>([
    ['repository name', { sourceRepositoryUri: 'https://github.com/acme/till' }, 'wrong-repository'],
    ['repository id', { sourceRepositoryId: '4002' }, 'wrong-repository'],
    ['run', { runInvocationUri: 'https://github.com/acme/shop/actions/runs/7002/attempts/1' }, 'wrong-run'],
    ['attempt', { runInvocationUri: 'https://github.com/acme/shop/actions/runs/7001/attempts/11' }, 'wrong-run'],
    ['run’s server', { runInvocationUri: 'https://evil.test/acme/shop/actions/runs/7001/attempts/1' }, 'wrong-run'],
    ['repository’s server', { sourceRepositoryUri: 'https://evil.test/acme/shop' }, 'wrong-server'],
    ['issuer’s server', { issuer: 'https://github.acme.test/_services/token' }, 'wrong-server'],
    ['commit', { sourceRepositoryDigest: 'f'.repeat(40) }, 'wrong-commit'],
    ['ref', { sourceRepositoryRef: 'refs/heads/mias-own' }, 'wrong-ref'],
    ['event', { buildTrigger: 'workflow_dispatch' }, 'wrong-event'],
    ['started workflow', { buildConfigUri: called }, 'wrong-workflow'],
    ['commit of the started workflow', { buildConfigDigest: 'f'.repeat(40) }, 'wrong-workflow-commit'],
    ['kind of runner', { runnerEnvironment: 'self-hosted' }, 'wrong-runner'],
    ['visibility', { sourceRepositoryVisibility: 'public' }, 'wrong-visibility'],
    ['environment', { deploymentEnvironment: 'staging' }, 'wrong-environment'],
  ])('refuses another %s', (_title, differing, reason) => {
    expect(judged(differing)).toMatchObject({ check: 'identity', outcome: 'refused', reason })
  })

  it('says what is told here and there', () => {
    expect(judged({ buildTrigger: 'schedule' })).toMatchObject({
      text: 'In the record, the event that started the run is push; by the certificate, it is schedule.',
    })
    expect(judged({ sourceRepositoryUri: undefined })).toMatchObject({
      text: "The signer's identity was issued to a job on github.com, and is of no repository.",
    })
  })

  it('compares only what both tell, but for server, repository, run and commit', () => {
    const silent = {
      sourceRepositoryRef: undefined,
      buildTrigger: undefined,
      buildConfigUri: undefined,
      buildConfigDigest: undefined,
      runnerEnvironment: undefined,
      sourceRepositoryVisibility: undefined,
      deploymentEnvironment: undefined,
    }
    expect(judged(silent)).toBeUndefined()
    const unknown = {
      execution: unseen('execution'),
      repository: unseen('repository'),
      environment: unseen('environment'),
    }
    expect(judged({}, sealedRecord({ workflowRef: null, workflowSha: null }, { facts: unknown }))).toBeUndefined()
    expect(judged({ sourceRepositoryDigest: undefined })).toMatchObject({ reason: 'wrong-commit' })
    expect(judged({ runInvocationUri: undefined })).toMatchObject({ reason: 'wrong-run' })
    expect(judged({ issuer: undefined })).toMatchObject({ reason: 'wrong-server' })
    expect(judged({ sourceRepositoryId: undefined })).toMatchObject({ reason: 'wrong-repository' })
  })

  it('does not mind the case of an environment, and minds that there be none', () => {
    const environment = byInput('Production')
    expect(judged({}, sealedRecord({}, { facts: { environment } }))).toBeUndefined()
    expect(judged({}, sealedRecord({}, { facts: { environment: none('environment') } }))).toMatchObject({
      reason: 'wrong-environment',
      text: 'In the record, the environment is none; by the certificate, it is production.',
    })
  })
})
