import { describe, expect, it } from 'vitest'
import { factsSection } from '../../src/reports/page-facts.ts'
import { aRecord } from '../fixtures/a-record.ts'

const seen = { source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}' }, observedAt: '2026-03-02T09:30:00Z' }

describe('factsSection', () => {
  it('shows what would show a fact that could not be seen', () => {
    const section = String(factsSection(aRecord()))
    expect(section).toContain('the token may not see it: Resource not accessible by integration')
    expect(section).toContain('<code>metadata: read</code>')
  })

  it('shows the value of a fact that was seen, and none of one that is absent', () => {
    const value = {
      id: 900,
      name: 'acme/shop',
      owner: { login: 'acme', id: 9, type: 'Organization' },
      visibility: 'private',
      defaultBranch: 'main',
      fork: false,
      tokenDefault: null,
    }
    const observed = aRecord({ facts: { repository: { status: 'observed', value, ...seen } } })
    expect(String(factsSection(observed))).toContain('<dt>default branch</dt><dd>main</dd>')
    const absent = aRecord({ facts: { repository: { status: 'absent', ...seen } } })
    expect(String(factsSection(absent))).toContain('– there is none')
  })
})
