import { describe, expect, it } from 'vitest'
import type { RangeExplanation } from '../../src/model/review.ts'
import {
  agentsSection,
  findingsSection,
  gapsSection,
  pathSection,
  verdictSection,
} from '../../src/reports/summary-sections.ts'
import { aLargeRange } from '../fixtures/a-range.ts'
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
  it('is a line, a picture and a table of nine rows', () => {
    const [, line, picture, links] = pathSection(conclusions)
    expect(line).toMatch(/^Human owner .+ → Outcome evidence .$/)
    expect(picture).toMatch(/^```mermaid\nflowchart LR\n/)
    expect(links?.split('\n')).toHaveLength(11)
  })
})

describe('agentsSection', () => {
  it('has a row for each product', () => {
    const [, , rows] = agentsSection(conclusions)
    expect(rows).toContain('Claude Code')
    expect(rows?.split('\n')).toHaveLength(3)
  })

  it('has no table where nothing was found', () => {
    expect(agentsSection({ ...conclusions, agents: { ...conclusions.agents, wrote: [] } })).toHaveLength(2)
  })
})

describe('findingsSection', () => {
  it('says whose word counted and why, and what could not be taken into account', () => {
    const text = findingsSection(aRecord()).join('\n')
    expect(text).toContain('mia: not counted (started the run)')
    expect(text).toContain('Limit: Whether an administrator may pass by the rules')
  })

  it('names the first parts of a range that fell short, and how many more there are', () => {
    const { findings } = conclusions
    const text = (range: RangeExplanation) =>
      findingsSection(aRecord({ conclusions: { findings: findings.map((one) => ({ ...one, range })) } })).join()
    expect(text(aLargeRange(20)).match(/nobody approved it/g)).toHaveLength(5 * findings.length)
    expect(text(aLargeRange(20))).toContain('And 15 more, in the record and on its page.')
    expect(text(aLargeRange(5))).not.toContain(' more, in the record')
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
