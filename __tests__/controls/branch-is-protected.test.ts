import { describe, expect, it } from 'vitest'
import { branchIsProtected as control } from '../../src/controls/branch-is-protected.ts'
import { someFacts, VALUES } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const rules = VALUES['branch-rules']
const judge = (given: typeof rules | undefined) => control.judge({ 'branch-rules': given }, judging(someFacts()), {})

describe('branch-is-protected', () => {
  it('says that the rules are those of now', () => {
    expect(judge(rules)).toMatchObject({ outcome: 'pass', limits: [expect.stringContaining('those of now')] })
  })

  it('says so where a tag is judged by the default branch', () => {
    expect(judge({ ...rules, basis: 'default-branch' })).toMatchObject({
      outcome: 'pass',
      limits: [expect.stringContaining('The run is for no branch'), expect.any(String)],
    })
  })

  it('names the permission that would tell who may bypass', () => {
    const protections = rules.protections.map((one) => ({ ...one, bypass: null }))
    expect(judge({ ...rules, protections })).toMatchObject({ outcome: 'unknown', needs: ['administration: write'] })
  })

  it('does not hold for a branch of which nothing is told', () => {
    expect(judge(undefined).outcome).toBe('unknown')
  })
})
