import { defineScenario, REVIEWED, WITH_STORED_KEY } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'CODEOWNERS gives the workflow to a team; who is in it no job can see, so it is nobody yet.',
  world: {
    ...REVIEWED,
    teams: { platform: { members: ['omar'] } },
    files: { ...WITH_STORED_KEY, '.github/CODEOWNERS': '/.github/ @acme/platform\n' },
  },
  claim: 'credentials-have-owners',
  outcome: 'unknown',
  reasons: ['owner-not-known'],
  others: { 'human-owner-is-known': 'unknown' },
})
