import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderSummary } from '../../src/reports/step-summary.ts'
import { aDelivery, aFailedDelivery, anEvidence } from '../fixtures/a-delivery.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { hostileText } from './hostile.ts'
import { hostileRecord } from './hostile-record.ts'

describe('renderSummary', () => {
  it('reads as it should for a record that was signed and delivered', async () => {
    await expect(renderSummary(aRecord(), aDelivery())).toMatchFileSnapshot('../fixtures/reports/delivered.md')
  })

  it('says first that a record is neither delivered nor signed, and prints it whole', async () => {
    const summary = renderSummary(aRecord(), aFailedDelivery())
    expect(summary.indexOf('not delivered')).toBeLessThan(summary.indexOf('Denied'))
    await expect(summary).toMatchFileSnapshot('../fixtures/reports/undelivered.md')
  })

  it('prints the record when the step broke off before delivery', () => {
    const record = aRecord()
    expect(renderSummary(record, undefined)).toContain(JSON.stringify(record))
  })

  it('names the file on disk instead when the record is too long for the page of a run', () => {
    const evidence = anEvidence({ recordText: JSON.stringify('x'.repeat(1024 * 1024)) })
    const summary = renderSummary(aRecord(), { ...aFailedDelivery(), evidence })
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toContain('/runner/temp/delivery-evidence/one/evidence.json')
  })

  it('stays within what GitHub shows, however much the record holds', () => {
    const { gaps } = aRecord().conclusions
    const many = Array.from({ length: 5000 }, () => gaps).flat()
    const summary = renderSummary(aRecord({ conclusions: { gaps: many } }), aDelivery())
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toContain('And 9901 more, in the record.')
  })

  it('leaves out all but what matters most when the rest would not be shown', () => {
    const { findings } = aRecord().conclusions
    const hostile = findings.map((finding) => ({
      ...finding,
      limits: Array.from({ length: 1000 }, () => '<'.repeat(600)),
    }))
    const summary = renderSummary(aRecord({ conclusions: { findings: hostile } }), aDelivery())
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toContain('Denied: 1 of 2')
    expect(summary).toContain('The rest is too long to be shown here')
  })

  it('has the same lines whatever texts from outside hold', () => {
    const shape = (text: string) =>
      renderSummary(hostileRecord(text), aDelivery())
        .split('\n')
        .map((line) => line.split('|').length)
    const plain = shape('x')
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(shape(text)).toEqual(plain)
      }),
    )
  })
})
