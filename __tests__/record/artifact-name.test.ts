import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { artifactName, type JobPlace } from '../../src/record/artifact-name.ts'

const place: JobPlace = {
  environment: 'production',
  runId: 4711,
  runAttempt: 1,
  jobKey: 'deploy',
  checkRunId: undefined,
  matrixIndex: undefined,
}

const name = () => fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[a-c.~/ -]{0,4}$/))
const places = (): fc.Arbitrary<JobPlace> =>
  fc.record({
    environment: fc.option(name(), { nil: undefined }),
    runId: fc.integer({ min: 1, max: 3 }),
    runAttempt: fc.integer({ min: 1, max: 3 }),
    jobKey: name(),
    checkRunId: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    matrixIndex: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })

describe('artifactName', () => {
  it('reads as environment, run, attempt, job and which of its kind', () => {
    expect(artifactName(place)).toBe('delivery-evidence.production.4711.1.deploy.index-0')
    expect(artifactName({ ...place, checkRunId: 99, matrixIndex: 2 })).toBe(
      'delivery-evidence.production.4711.1.deploy.check-run-99',
    )
  })

  it('changes what an artifact or a folder cannot be called, and tells it by a digest', () => {
    expect(artifactName({ ...place, environment: 'eu/west: *' })).toMatch(
      /^delivery-evidence\.eu-west-~[0-9a-f]{12}\.4711\.1\.deploy\.index-0$/,
    )
    expect(artifactName({ ...place, environment: undefined })).toContain('.~none.')
  })

  // https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts
  it('is a name that GitHub and every file system take, whatever the job is called', () => {
    fc.assert(
      fc.property(places(), (job) => {
        expect(artifactName(job)).toMatch(/^[A-Za-z0-9_.~-]{1,200}$/)
      }),
    )
  })

  it('is never the same for two jobs', () => {
    const told = ({ checkRunId, matrixIndex, ...rest }: JobPlace) =>
      JSON.stringify([rest, checkRunId === undefined ? { matrix: matrixIndex ?? 0 } : { checkRunId }])
    fc.assert(
      fc.property(places(), places(), (one, other) => {
        expect(artifactName(one) === artifactName(other)).toBe(told(one) === told(other))
      }),
    )
  })
})
