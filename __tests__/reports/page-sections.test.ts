import { describe, expect, it } from 'vitest'
import { gapsSection, pathSection, verdictSection } from '../../src/reports/page-sections.ts'
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

describe('gapsSection', () => {
  it('names the permissions once', () => {
    expect(String(gapsSection(aRecord()))).toContain('<pre>permissions:\n  actions: read\n  contents: read</pre>')
  })

  it('says so when there is no gap', () => {
    expect(String(gapsSection(aRecord({ conclusions: { gaps: [] } })))).toContain('No gap was found.')
  })
})
