import { defineScenario, pullRequestWith, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Who reviewed',
  tells: 'omar approved, as a member of the team that owns the code.',
  world: {
    teams: { owners: { members: ['omar', 'lena'] } },
    files: { '.github/CODEOWNERS': '* @acme/owners\n' },
    history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'pass',
  reasons: ['approved', 'independent'],
})
