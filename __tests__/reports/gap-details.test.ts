import { describe, expect, it } from 'vitest'
import { gapDetails } from '../../src/reports/gap-details.ts'
import { aRecord } from '../fixtures/a-record.ts'

const record = aRecord()
const [unseen, failed] = record.conclusions.gaps.map((gap) => gapDetails(gap, record))

describe('gapDetails', () => {
  it('says why, what stays open, who is to see to it and by when', () => {
    expect(failed).toEqual([
      'Why: it is not there',
      'Leaves open: deployment-was-approved-by-an-independent-human (Production deployment)',
      'To be seen to by: lena (id 110), the account with the id 111, by the policy for the environment',
      'To be closed by: 2026-03-09',
    ])
  })

  it('names nobody and no day where the policy does not, and no theme that the mapping does not know', () => {
    expect(unseen).toEqual([
      'Why: a permission is missing',
      'Leaves open: every-commit-came-through-a-pull-request',
      'To be seen to by: nobody who is named',
    ])
  })

  it('says nothing of claims where none is left open', () => {
    const [gap] = record.conclusions.gaps
    const lines = gap === undefined ? [] : gapDetails({ ...gap, claims: [] }, record)
    expect(lines.join()).not.toContain('Leaves open')
  })
})
