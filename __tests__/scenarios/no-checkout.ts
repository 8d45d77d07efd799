import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Range',
  tells: 'The job never checked the repository out, and nothing of what is judged depends on it.',
  world: { history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })) },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  also({ record, workspace }) {
    expect(readdirSync(workspace)).toEqual([])
    expect(record.facts['change-set']).toMatchObject({ value: { complete: true } })
  },
})
