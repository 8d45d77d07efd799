import { expect, it } from 'vitest'
import { askLines, capabilityLines, credentialLines } from '../../src/reports/terminal-asks.ts'
import { aRecord } from '../fixtures/a-record.ts'

it('says whether the job could and did, and on what that rests', () => {
  expect(capabilityLines(aRecord())).toEqual([
    'Deploy: could it? yes; did it? yes; approval: not covered',
    '  Could: The job is in production.',
    '  Did: GitHub recorded deployment 601.',
    '  Approval: Nobody approved it.',
  ])
})

it('says of each ask what is there and what is missing', () => {
  expect(askLines(aRecord())).toEqual([
    'Was it reviewed and approved? ≈ partly answered',
    '  Reviews: #7: omar APPROVED',
    '  Missing: Reason of the approval',
  ])
})

it('says of each credential who answers for it and how it is cut off', () => {
  expect(credentialLines(aRecord())).toEqual([
    'GITHUB_TOKEN (github token, for github, short-lived)',
    '  Rights from: where each of its scopes says',
    '  Answers for it: lena (id 103), by the policy for the environment',
    '  Cut off: ends with the job',
  ])
})
