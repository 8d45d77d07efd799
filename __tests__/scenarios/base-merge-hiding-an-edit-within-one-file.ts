import { defineScenario, sinceDeployed, theBaseMoves } from './scenario.ts'

/** A file of five lines, some of them changed. */
const lines = (changes: Readonly<Record<string, string>> = {}) =>
  ['one', 'two', 'three', 'four', 'five'].map((line) => `${changes[line] ?? line}\n`).join('')

export const scenario = defineScenario({
  group: 'Freshness',
  tells:
    'After omar had approved, mia merged the newer base, edited a line that nobody else had changed in a file that both had, and GitHub moved the approval along.',
  world: {
    files: { 'a.txt': lines() },
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        steps: [
          { push: { files: { 'a.txt': lines({ one: 'ours' }) } } },
          { review: 'APPROVED', by: 'omar' },
          theBaseMoves({ files: { 'a.txt': lines({ five: 'theirs' }) } }),
          { updateBranch: { files: { 'a.txt': lines({ one: 'ours', three: 'hidden', five: 'theirs' }) } } },
          { restamp: true },
          { merge: 'squash', by: 'mia' },
        ],
      },
    }),
  },
  claim: 'reviews-cover-the-final-revision',
  outcome: 'fail',
  reasons: ['given-before-the-final-content', 'no-approval-counts'],
})
