import { describe, expect, it } from 'vitest'
import { findingsSection } from '../../src/reports/page-findings.ts'
import { aRecord } from '../fixtures/a-record.ts'

describe('findingsSection', () => {
  const text = String(findingsSection(aRecord()))

  it('leads from a finding to the facts it was judged from', () => {
    expect(text).toContain('<a href="#fact-approvals">approvals</a>')
  })

  it('says why a claim came out as it did', () => {
    expect(text).toContain('Why: no independent approval')
  })

  it('sorts claims by control theme, says where none was judged, and what each supports', () => {
    const themes = [...text.matchAll(/class="theme">([^<]+)</g)].map(([, title]) => title)
    const all = ['Change management', 'Logical access', 'Production deployment', 'Monitoring', 'Incident readiness']
    expect(themes).toEqual(all)
    expect(text.match(/No claim that was judged is about this/g)).toHaveLength(4)
    expect(text).toContain('this claim supports CC8.1, in part CC5.1, CC6.3, CC6.8 of SOC 2 TSC 2017 rev. 2022; A.8.32')
  })
})
