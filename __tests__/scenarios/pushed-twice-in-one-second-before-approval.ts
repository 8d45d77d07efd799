import { defineScenario, sinceDeployed } from './scenario.ts'

const at = '2026-11-03T10:00:00Z'
const one = { files: { 'src/umbrella.ts': '// one\n' } }
const other = { files: { 'src/umbrella.ts': '// other\n' } }

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'Before omar approved, mia had replaced her commit twice within one second, which no clock tells apart; what she pushed by force at last is like one of the two.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: {} },
          { forcePush: other, at },
          { forcePush: one, at },
          { review: 'APPROVED', by: 'omar' },
          { forcePush: { ...one, message: 'As it was' } },
          { restamp: true },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'unknown',
  reasons: ['no-server-clock', 'approval-uncertain'],
  // Everybody behind it is known: a clock is all that is missing.
  others: { 'every-change-was-reviewed-by-an-independent-human': 'pass' },
})
