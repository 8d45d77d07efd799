import { describe, expect, it } from 'vitest'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { bareJob, capabilityOf } from './a-job.ts'

const flagged = (production: boolean | null) =>
  someFacts({
    'check-run': {
      ...VALUES['check-run'],
      deployment: { id: 601, nodeId: 'DE_601', environment: 'production', production },
    },
  })

describe('touch-production (C5)', () => {
  it.each([
    ['GitHub counts the environment as production', flagged(true), 'yes', 'yes'],
    ['GitHub does not, as it does for any that is called otherwise', flagged(false), 'unknown', 'unknown'],
    ['GitHub does not say', flagged(null), 'unknown', 'unknown'],
    ['the check run was not seen', someFacts({}, { 'check-run': unseen('check-run') }), 'unknown', 'unknown'],
    [
      'which environment it is in was not seen',
      bareJob({}, { environment: unseen('environment') }),
      'unknown',
      'unknown',
    ],
    ['it is in no environment and reaches nothing', bareJob(), 'no', 'no'],
    [
      'it can write what may be deployed by others',
      bareJob({ permissions: { workflow: null, job: { contents: 'write' } } }),
      'unknown',
      'unknown',
    ],
    [
      'it is given a key',
      bareJob({ secrets: { named: [{ name: 'KEY', at: ['env.K'] }], any: [] } }),
      'unknown',
      'unknown',
    ],
  ])('%s', (_, facts, could, did) => {
    expect(capabilityOf('touch-production', facts)).toMatchObject({ could, did })
  })
})
