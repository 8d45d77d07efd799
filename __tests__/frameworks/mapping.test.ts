import { describe, expect, it, test } from 'vitest'
import { controls } from '../../src/controls/index.ts'
import type { FrameworkId } from '../../src/frameworks/frameworks.ts'
import { MAPPING, MAPPING_VERSION } from '../../src/frameworks/mapping.ts'
import { mappingDocument } from '../../src/frameworks/rows.ts'
import { digestOf } from '../../src/record/canonical.ts'

/** How each framework writes its ids. A text of the standard would fit none. */
const FORMS: Readonly<Record<FrameworkId, RegExp>> = {
  'soc2-tsc-2017-pof-2022': /^CC\d\.\d$/,
  'iso-27001-2022': /^A\.[5-8]\.\d{1,2}$/,
  'nist-800-53-r5': /^[A-Z]{2}-\d{1,2}(\(\d{1,2}\))?$/,
  'nist-ssdf-1.1': /^P[OSW]\.\d\.\d$/,
  'pci-dss-4': /^\d{1,2}(\.\d{1,2}){1,3}$/,
  'slsa-source-1.2': /^SLSA_SOURCE_LEVEL_[1-4]$/,
}
const forms: Readonly<Record<string, RegExp>> = FORMS

describe('the mapping', () => {
  it.each(controls.map(({ id }) => id))('ties %s to a theme and to requirements', (id) => {
    expect(MAPPING[id], `say in src/frameworks/mapping/ what ${id} supports`).toBeDefined()
    expect(mappingDocument.rows.filter(({ claim, relation }) => claim === id && relation === 'supports')).not.toEqual(
      [],
    )
  })

  it('names requirements by their ids alone', () => {
    for (const { framework, id } of mappingDocument.rows) expect(id, framework).toMatch(forms[framework] ?? /^$/)
  })

  it('ties a claim to a requirement once', () => {
    const ties = mappingDocument.rows.map(({ claim, framework, id }) => `${claim} ${framework} ${id}`)
    expect(ties).toEqual([...new Set(ties)])
  })

  it('is in the order of the claims, so that each is found', () => {
    expect(Object.keys(MAPPING)).toEqual(Object.keys(MAPPING).toSorted())
  })
})

test('a change to the mapping comes with a new version: write both here', () => {
  expect(MAPPING_VERSION).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect([MAPPING_VERSION, digestOf(mappingDocument)]).toMatchInlineSnapshot(`
    [
      "2026-11-28",
      "sha256:3397578d4ac723787c71e2d5c7f6c3fc0b3e7d40716c9210e1c6a43db29a4d7c",
    ]
  `)
})
