import { expect, it } from 'vitest'
import { asksSection, capabilitiesSection, credentialsSection } from '../../src/reports/summary-asks.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { conclusions } = aRecord()

it('is one table of capabilities and one of asks, in short', () => {
  expect(capabilitiesSection(conclusions).join('\n')).toContain('| Deploy | ● yes | ● yes | ✖ not covered |')
  expect(asksSection(conclusions).join('\n')).toContain(
    '| Was it reviewed and approved? | ≈ partly answered | Reason of the approval |',
  )
})

it('A2: has a table of credentials, cut short where there are many', () => {
  const row =
    '| GITHUB&#95;TOKEN | github token, for github, short-lived | where each of its scopes says | lena (id 103), by the policy for the environment |'
  expect(credentialsSection(conclusions).join('\n')).toContain(row)
  const many = Array.from({ length: 120 }, () => conclusions.credentials).flat()
  const lines = credentialsSection({ ...conclusions, credentials: many })
    .join('\n')
    .split('\n')
  expect(lines.filter((line) => line.startsWith(row))).toHaveLength(100)
  expect(lines.at(-1)).toBe('And 20 more, in the record and on its page.')
})
