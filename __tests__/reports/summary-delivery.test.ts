import { describe, expect, it } from 'vitest'
import { deliverySection, fits, recordSection } from '../../src/reports/summary-delivery.ts'
import { aDelivery, aFailedDelivery, anEvidence } from '../fixtures/a-delivery.ts'
import { aRecord } from '../fixtures/a-record.ts'

describe('deliverySection', () => {
  it('tells what was granted, and what a refusal needs', () => {
    const text = deliverySection(aRecord(), aDelivery()).join('\n')
    expect(text).toContain('[77](https://github.com/acme/shop/actions/runs/4711/artifacts/77), kept until 2026-04-01')
    expect(text).toContain('refused: a permission is missing')
    expect(text).toContain('✔ signed (sigstore)')
  })

  it('tells why a destination was not used, and one without an address by its id', () => {
    const receipts = [
      { sink: 'one', status: 'skipped', why: 'Nothing for it.', remedy: '' },
      { sink: 'two', status: 'taken', id: 'abc', url: undefined, expiresAt: undefined, gaps: [] },
    ] as const
    const text = deliverySection(aRecord(), aDelivery({ receipts })).join('\n')
    expect(text).toContain('| one | – not used | Nothing for it. |')
    expect(text).toContain('| two | ✔ took it | abc |')
  })

  it('has nothing to tell when nothing was delivered', () => {
    expect(deliverySection(aRecord(), undefined)).toEqual([])
  })
})

describe('recordSection', () => {
  it('prints the record in a block that nothing in it can end', () => {
    const recordText = JSON.stringify({ branch: '```</details>\u202e' })
    const section = recordSection(aRecord(), { ...aFailedDelivery(), evidence: anEvidence({ recordText }) }, '')
    expect(section.split('\n')).toEqual([
      '<details><summary>The record</summary>',
      '',
      '````json',
      '{"branch":"```</details>\\u202e"}',
      '````',
      '',
      '</details>',
    ])
  })
})

describe('fits', () => {
  it('keeps within a mebibyte, counted in bytes', () => {
    expect(fits('', 'é'.repeat(500_000))).toBe(true)
    expect(fits('é', 'é'.repeat(524_288))).toBe(false)
  })
})
