import { describe, expect, it } from 'vitest'
import { whereRecordIs } from '../../src/review/earlier-record.ts'
import { VALUES } from '../fakes/some-facts.ts'

const record = VALUES['earlier-record']
const [artifact] = record.artifacts

describe('where the record of an earlier deployment is', () => {
  it('is the artifact that is named as it, with its digest, and no more is said of it than that', () => {
    expect(whereRecordIs(record)).toBe(
      `What had is for the record of job 499 of run 4710, which deployed it then, to tell; named as that is the artifact ${artifact?.name} (id 3901, sha256:${'9'.repeat(64)}).`,
    )
  })

  it('is each of several that are named so, for nobody can tell which is it', () => {
    const [one, other] = record.artifacts.flatMap((each) => [each, { ...each, id: 3902, digest: null }])
    const both = [one, other].flatMap((each) => each ?? [])
    expect(whereRecordIs({ ...record, artifacts: both })).toMatch(
      /are the artifacts .*\), .* \(id 3902, digest not told\)\.$/,
    )
  })

  it('is nowhere where there is none, or it has expired', () => {
    const gone = record.artifacts.map((each) => ({ ...each, expired: true }))
    for (const artifacts of [[], gone])
      expect(whereRecordIs({ ...record, artifacts })).toBe(
        'Of job 499 of run 4710, which deployed it then, GitHub keeps no record that could tell what had.',
      )
  })

  it('is not told where not all artifacts were read, or none could be', () => {
    expect(whereRecordIs({ ...record, complete: false, artifacts: [] })).toBe(
      'Whether GitHub keeps a record of job 499 of run 4710, which deployed it then, was not all seen.',
    )
    expect(whereRecordIs({ ...record, complete: false })).toContain('is the artifact')
    expect(whereRecordIs(undefined)).toBe(
      'Whether GitHub keeps the record of then, which tells what had, could not be seen.',
    )
  })
})
