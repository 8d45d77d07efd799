import { describe, expect, it } from 'vitest'
import { none, omar, someFacts, unseen } from '../fakes/some-facts.ts'
import { bareJob, capabilityOf, releaseOf } from './a-job.ts'

const named = (basis: 'identity-token' | 'input') =>
  someFacts(
    { environment: { name: 'production', basis, statements: [{ basis, name: 'production' }] } },
    { deployment: unseen('deployment'), 'check-run': unseen('check-run') },
  )

describe('deploy (C2)', () => {
  it.each([
    ['GitHub recorded a deployment of the job', someFacts(), 'yes', 'yes'],
    ['only its check run names the deployment', someFacts({}, { deployment: unseen('deployment') }), 'yes', 'yes'],
    ['an identity token proves the environment', named('identity-token'), 'yes', 'yes'],
    ['only an input names the environment', named('input'), 'unknown', 'unknown'],
    [
      'its token can write deployments',
      bareJob({ permissions: { workflow: null, job: { deployments: 'write' } } }),
      'yes',
      'unknown',
    ],
    [
      'a step is known to deploy',
      bareJob({ releases: [releaseOf('deploy', 'azure/webapps-deploy@v3')] }),
      'yes',
      'unknown',
    ],
    [
      'a stored key opens something',
      bareJob({ secrets: { named: [{ name: 'SSH_KEY', at: ['env.K'] }], any: [] } }),
      'unknown',
      'unknown',
    ],
    ['it is in no environment and reaches nothing', bareJob(), 'no', 'no'],
    [
      'which environment it is in was not seen',
      bareJob({}, { environment: unseen('environment') }),
      'unknown',
      'unknown',
    ],
    ['its check run was not seen', bareJob({}, { 'check-run': unseen('check-run') }), 'unknown', 'unknown'],
  ])('%s', (_, facts, could, did) => {
    expect(capabilityOf('deploy', facts)).toMatchObject({ could, did })
  })

  it('is covered by the approval of this run and environment, and by no other', () => {
    expect(capabilityOf('deploy', someFacts()).approval).toBe('covered')
    const elsewhere = [{ by: omar, state: 'approved', environments: ['staging'], commentDigest: null }] as const
    expect(capabilityOf('deploy', someFacts({ approvals: elsewhere })).approval).toBe('not-covered')
    expect(capabilityOf('deploy', someFacts({}, { approvals: unseen('approvals') })).approval).toBe('unknown')
    expect(capabilityOf('deploy', someFacts({}, { approvals: none('approvals') })).approval).toBe('not-covered')
  })
})
