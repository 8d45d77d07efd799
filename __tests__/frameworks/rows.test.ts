import { expect, test } from 'vitest'
import { MAPPING } from '../../src/frameworks/mapping.ts'
import { mappingDocument, tiesOf } from '../../src/frameworks/rows.ts'

test('a claim gives a row for each requirement, what it supports first', () => {
  expect(
    tiesOf({
      theme: 'monitoring',
      supports: { 'iso-27001-2022': ['A.5.3', 'A.8.2'] },
      'partially-supports': { 'iso-27001-2022': ['A.8.4'] },
    }),
  ).toEqual([
    { framework: 'iso-27001-2022', id: 'A.5.3', relation: 'supports' },
    { framework: 'iso-27001-2022', id: 'A.8.2', relation: 'supports' },
    { framework: 'iso-27001-2022', id: 'A.8.4', relation: 'partially-supports' },
  ])
})

test('what is published has the theme and every row of every claim', () => {
  const { claims, rows } = mappingDocument
  expect(Object.keys(claims)).toEqual(Object.keys(MAPPING))
  for (const [claim, mapped] of Object.entries(MAPPING)) {
    expect(claims[claim]).toBe(mapped.theme)
    expect(rows.filter((row) => row.claim === claim)).toEqual(tiesOf(mapped).map((tie) => ({ claim, ...tie })))
  }
})
