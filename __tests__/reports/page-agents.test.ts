import { describe, expect, it } from 'vitest'
import { agentsSection } from '../../src/reports/page-agents.ts'
import { aRecord } from '../fixtures/a-record.ts'

describe('agentsSection', () => {
  it('has a row for each product, or says that there was no signal', () => {
    const record = aRecord()
    expect(String(agentsSection(record)).match(/<tr><th scope="row">/g)).toHaveLength(1)
    const none = { ...record.conclusions.agents, wrote: [] }
    expect(String(agentsSection(aRecord({ conclusions: { agents: none } })))).toMatch(
      /<p>No signal, [^<]*<\/p>\n?<\/section>/,
    )
  })
})
