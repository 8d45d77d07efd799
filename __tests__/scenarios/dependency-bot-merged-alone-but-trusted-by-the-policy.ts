import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const POLICY = `version: 1
environments:
  "*":
    require: [every-change-was-reviewed-by-an-independent-human, reviews-cover-the-final-revision]
trusted-automation: [49699333]
`

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    'Dependabot raised a version and nobody reviewed it; the policy trusts that account, and the exception is shown.',
  world: {
    files: { '.github/delivery-evidence.yml': POLICY },
    history: sinceDeployed({
      pullRequest: {
        by: 'dependabot[bot]',
        steps: [{ push: { committer: 'web-flow', signed: true } }, { merge: 'squash', by: 'lena' }],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['opened-by-trusted-automation'],
  also({ record }) {
    const findings = record.conclusions.findings.filter(({ range }) => range?.counts.pullRequests.all === 1)
    expect(findings.map(({ outcome }) => outcome)).toEqual(['pass', 'pass'])
    for (const { because, limits } of findings) {
      expect(because).toContain('but for #1 (opened by trusted automation)')
      expect(limits.join()).toContain('automation that the policy trusts opened and pushed: #1.')
    }
  },
})
