import { defineScenario, sinceDeployed, theBaseMoves } from './scenario.ts'

/** A file of five lines, some of them changed. */
const lines = (changes: Readonly<Record<string, string>> = {}) =>
  ['one', 'two', 'three', 'four', 'five'].map((line) => `${changes[line] ?? line}\n`).join('')

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'After omar had approved, mia merged the newer base, where the same line had changed, and resolved the conflict.',
  world: {
    files: { 'a.txt': lines() },
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { 'a.txt': lines({ one: 'ours' }) } } },
          { review: 'APPROVED', by: 'omar' },
          theBaseMoves({ files: { 'a.txt': lines({ one: 'theirs' }) } }),
          { updateBranch: { files: { 'a.txt': lines({ one: 'both' }) } } },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'fail',
  reasons: ['given-for-other-content', 'no-approval-counts'],
})
