import { describe, expect, it } from 'vitest'
import { requiredChecksPassedOnTheDeployedRevision as control } from '../../src/controls/required-checks-passed-on-the-deployed-revision.ts'
import { VALUES } from '../fakes/some-facts.ts'

const { 'branch-rules': rules, checks } = VALUES
const judging = { machineAccounts: [] }

describe('required-checks-passed-on-the-deployed-revision', () => {
  it('is judged by the rules of the branch and what ran', () => {
    expect(control.judge({ 'branch-rules': rules, checks }, judging, {})).toMatchObject({ outcome: 'pass', limits: [] })
    const none = { ...checks, runs: { complete: true, items: [] } }
    expect(control.judge({ 'branch-rules': rules, checks: none }, judging, {})).toMatchObject({ outcome: 'fail' })
  })

  it('says so where a tag is judged by the default branch', () => {
    const tag = { ...rules, basis: 'default-branch' } as const
    expect(control.judge({ 'branch-rules': tag, checks }, judging, {})).toMatchObject({
      limits: [expect.stringContaining('The run is for no branch')],
    })
  })

  it('does not hold where either is not told', () => {
    expect(control.judge({ 'branch-rules': undefined, checks }, judging, {}).outcome).toBe('unknown')
    expect(control.judge({ 'branch-rules': rules, checks: undefined }, judging, {}).outcome).toBe('unknown')
  })
})
