import { describe, expect, it } from 'vitest'
import { findingsSection, gapsSection, pathSection, verdictSection } from '../../src/reports/summary-sections.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { conclusions } = aRecord()

describe('verdictSection', () => {
  it('says what was decided, by which policy, what it does to the step, and what to do', () => {
    const [sentence, blocks] = verdictSection(aRecord())
    expect(sentence).toMatch(/^\*\*Denied: .*\*\* Judged by .* The gate is warn: /)
    expect(blocks).toContain('**What to do:** Have somebody approve who did not start the run.')
  })
})

describe('pathSection', () => {
  it('is a picture and a table of nine rows', () => {
    const [, picture, links] = pathSection(conclusions)
    expect(picture).toMatch(/^```mermaid\nflowchart LR\n/)
    expect(links?.split('\n')).toHaveLength(11)
  })
})

describe('findingsSection', () => {
  it('says whose word counted and why, and what could not be taken into account', () => {
    const text = findingsSection(aRecord()).join('\n')
    expect(text).toContain('mia: not counted (started the run)')
    expect(text).toContain('Limit: Whether an administrator may pass by the rules')
  })

  it('is not there when nothing was claimed', () => {
    expect(findingsSection(aRecord({ conclusions: { findings: [] } }))).toEqual([])
  })
})

describe('gapsSection', () => {
  it('gathers the permissions, and says which no workflow can grant', () => {
    const [gap] = conclusions.gaps
    const text = gapsSection(
      gap === undefined ? [] : [{ ...gap, needs: ['checks: read', 'administration: read'] }],
    ).join('\n')
    expect(text).toContain('permissions:\n  checks: read\n')
    expect(text).toContain('No workflow can grant these to its own token: administration:')
  })

  it('is not there when there is no gap', () => {
    expect(gapsSection([])).toEqual([])
  })
})
