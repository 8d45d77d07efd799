import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'mia merged her change unreviewed; omar approved it while the job was deploying it.',
  world: {
    history: sinceDeployed(
      {
        pullRequest: {
          by: 'mia',
          steps: [
            { push: {} },
            { merge: 'squash', by: 'mia' },
            { review: 'APPROVED', by: 'omar', at: '2026-11-02T18:00:00Z' },
          ],
        },
      },
      // What comes after it in this list came before it in time, the job too.
      { check: { name: 'lint' }, at: '2026-11-02T12:00:00Z' },
    ),
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-approval-counts', 'given-after-the-job-began'],
  others: { 'reviews-cover-the-final-revision': 'fail' },
})
