import { expect, it } from 'vitest'
import { asksSection, capabilitiesSection } from '../../src/reports/summary-asks.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { conclusions } = aRecord()

it('is one table of capabilities and one of asks, in short', () => {
  expect(capabilitiesSection(conclusions).join('\n')).toContain('| Deploy | ● yes | ● yes | ✖ not covered |')
  expect(asksSection(conclusions).join('\n')).toContain(
    '| Was it reviewed and approved? | ≈ partly answered | Reason of the approval |',
  )
})
