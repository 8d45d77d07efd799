import { expect, test } from 'vitest'
import { MAPPING_VERSION } from '../../src/frameworks/mapping.ts'
import { mappingDocument } from '../../src/frameworks/rows.ts'
import { digestOf } from '../../src/record/canonical.ts'
import { frameworksOf } from '../../src/record/frameworks.ts'
import { aRecord } from '../fixtures/a-record.ts'

const [finding] = aRecord().conclusions.findings

test('the claims that were judged are tied by this mapping, and what it does not name is left out', () => {
  const findings = finding === undefined ? [] : [finding, { ...finding, control: 'constructor' }]
  const { version, digest, claims } = frameworksOf(findings)
  expect([version, digest]).toEqual([MAPPING_VERSION, digestOf(mappingDocument)])
  expect(Object.keys(claims)).toEqual(['environment-is-protected'])
  expect(claims['environment-is-protected']).toMatchObject({ theme: 'production-deployment' })
  expect(claims['environment-is-protected']?.supports).toContainEqual({
    framework: 'soc2-tsc-2017-pof-2022',
    id: 'CC8.1',
    relation: 'supports',
  })
})
