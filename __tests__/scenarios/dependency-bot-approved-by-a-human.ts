import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'Dependabot raised a version and omar approved it: automation, and no AI.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'dependabot[bot]',
        head: 'dependabot/npm_and_yarn/left-pad-2',
        steps: [
          { push: { committer: 'web-flow', signed: true } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'lena' },
        ],
      },
    }),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
  also({ record }) {
    const { agents, findings } = record.conclusions
    expect(agents.changes).toMatchObject([{ pullRequest: 1, headline: 'automation', agents: [] }])
    expect(agents.wrote).toMatchObject([{ agent: 'dependabot', kind: 'automation', tier: 'platform' }])
    expect(findings.find(({ control }) => control.startsWith('agent-changes'))?.outcome).toBe('not-applicable')
  },
})
