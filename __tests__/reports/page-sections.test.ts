import { describe, expect, it } from 'vitest'
import {
  agentsSection,
  findingsSection,
  gapsSection,
  pathSection,
  verdictSection,
} from '../../src/reports/page-sections.ts'
import { aRecord } from '../fixtures/a-record.ts'

describe('verdictSection', () => {
  it('says what stood in the way and what to do', () => {
    expect(String(verdictSection(aRecord()))).toContain(
      '<b>What to do:</b> Have somebody approve who did not start the run.',
    )
  })
})

describe('pathSection', () => {
  it('has nine links', () => {
    expect(String(pathSection(aRecord())).match(/<li /g)).toHaveLength(9)
  })
})

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

describe('findingsSection', () => {
  it('leads from a finding to the facts it was judged from', () => {
    expect(String(findingsSection(aRecord()))).toContain('<a href="#fact-approvals">approvals</a>')
  })
})

describe('gapsSection', () => {
  it('names the permissions once', () => {
    expect(String(gapsSection(aRecord()))).toContain('<pre>permissions:\n  actions: read\n  contents: read</pre>')
  })

  it('says so when there is no gap', () => {
    expect(String(gapsSection(aRecord({ conclusions: { gaps: [] } })))).toContain('No gap was found.')
  })
})
