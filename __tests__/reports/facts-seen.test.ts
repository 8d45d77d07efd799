import { describe, expect, it } from 'vitest'
import { factsSeen } from '../../src/reports/facts-seen.ts'
import { aRecord } from '../fixtures/a-record.ts'

const source = { assurance: 'api', from: 'GET /repos/{owner}/{repo}' } as const

describe('factsSeen', () => {
  it('says where something was seen, or why it could not be', () => {
    const [unseen] = factsSeen(aRecord()).filter(({ id }) => id === 'repository')
    expect(unseen).toMatchObject({
      title: 'The repository',
      state: { word: 'could not be seen' },
      source: 'the token may not see it: Resource not accessible by integration (GET /repos/{owner}/{repo})',
    })
    const gone = aRecord({ facts: { repository: { status: 'absent', source, observedAt: '2026-03-02T09:30:00Z' } } })
    expect(factsSeen(gone).find(({ id }) => id === 'repository')).toMatchObject({
      state: { word: 'there is none' },
      source: "GitHub's answer (GET /repos/{owner}/{repo})",
    })
  })
})
