import { describe, expect, it } from 'vitest'
import { requiredChecksPassedOnTheDeployedRevision as control } from '../../src/controls/required-checks-passed-on-the-deployed-revision.ts'
import { someFacts, VALUES } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const { 'branch-rules': rules, checks } = VALUES
const given = judging(someFacts())

describe('required-checks-passed-on-the-deployed-revision', () => {
  it('is judged by the rules of the branch and what ran', () => {
    expect(control.judge({ 'branch-rules': rules, checks }, given, {})).toMatchObject({ outcome: 'pass', limits: [] })
    const none = { ...checks, runs: { complete: true, items: [] } }
    expect(control.judge({ 'branch-rules': rules, checks: none }, given, {})).toMatchObject({ outcome: 'fail' })
  })

  it('says so where a tag is judged by the default branch', () => {
    const tag = { ...rules, basis: 'default-branch' } as const
    expect(control.judge({ 'branch-rules': tag, checks }, given, {})).toMatchObject({
      limits: [expect.stringContaining('The run is for no branch')],
    })
  })

  it('does not hold where either is not told', () => {
    expect(control.judge({ 'branch-rules': undefined, checks }, given, {}).outcome).toBe('unknown')
    expect(control.judge({ 'branch-rules': rules, checks: undefined }, given, {}).outcome).toBe('unknown')
  })
})
