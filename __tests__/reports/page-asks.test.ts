import { expect, it } from 'vitest'
import { asksSection } from '../../src/reports/page-asks.ts'
import { aRecord } from '../fixtures/a-record.ts'

it('says of each ask what is there and what is missing', () => {
  const section = String(asksSection(aRecord()))
  expect(section).toContain('≈ partly answered')
  expect(section).toContain('<li>Reviews: #7: omar APPROVED <span class="quiet">(pull-requests)</span></li>')
  expect(section).toContain('<li>Missing: Reason of the approval')
})
