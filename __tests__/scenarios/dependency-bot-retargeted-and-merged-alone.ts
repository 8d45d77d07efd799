import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    'Dependabot raised a version on the branch `next`, where mia had pushed a commit under its name; she had the pull request merged into main, and her commit came in with it. The policy trusts Dependabot.',
  world: {
    history: sinceDeployed(
      { branch: 'next' },
      { commit: { by: 'dependabot[bot]', pushedBy: 'mia' }, branch: 'next' },
      {
        pullRequest: {
          by: 'dependabot[bot]',
          base: 'next',
          from: 'next',
          steps: [
            { push: { committer: 'web-flow', signed: true } },
            { changeBase: 'main', by: 'mia' },
            { merge: 'squash', by: 'mia' },
          ],
        },
      },
    ),
  },
  policy: 'trusted-automation: [49699333]',
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['nobody-approved'],
})
