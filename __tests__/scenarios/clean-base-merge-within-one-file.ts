import { defineScenario, sinceDeployed, theBaseMoves } from './scenario.ts'

/** A file of five lines, some of them changed. */
const lines = (changes: Readonly<Record<string, string>> = {}) =>
  ['one', 'two', 'three', 'four', 'five'].map((line) => `${changes[line] ?? line}\n`).join('')

export const scenario = defineScenario({
  group: 'Freshness',
  tells: 'After omar had approved, mia merged the newer base, where another line of the same file had changed.',
  world: {
    files: { 'a.txt': lines() },
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { 'a.txt': lines({ one: 'ours' }) } } },
          { review: 'APPROVED', by: 'omar' },
          theBaseMoves({ files: { 'a.txt': lines({ five: 'theirs' }) } }),
          { updateBranch: { files: { 'a.txt': lines({ one: 'ours', five: 'theirs' }) } } },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'pass',
  reasons: ['saw-all-but-a-recomputed-change', 'approved'],
})
