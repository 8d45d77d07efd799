import { expect, it } from 'vitest'
import { capabilitiesSection } from '../../src/reports/page-capabilities.ts'
import { aRecord } from '../fixtures/a-record.ts'

it('has a row for each capability, with what its answers rest on', () => {
  const section = String(capabilitiesSection(aRecord()))
  expect(section.match(/<tr><th scope="row">/g)).toHaveLength(aRecord().conclusions.capabilities.length)
  for (const { basis } of aRecord().conclusions.capabilities) {
    expect(section).toContain(`<p>${basis.could}</p>`)
    expect(section).toContain(`<p>${basis.did}</p>`)
  }
})
