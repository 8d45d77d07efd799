import fc from 'fast-check'
import type { CommitDescription, Moment, PullRequestStep, WorldDescription } from './world/description.ts'

const person = fc.constantFrom('mia', 'omar', 'lena')
const anybody = fc.oneof(
  { weight: 8, arbitrary: person },
  { weight: 1, arbitrary: fc.constantFrom('theo', 'ruth', 'claude[bot]') },
)

/** theo's account was deleted, and ruth can only read. */
const people = { theo: { gone: true }, ruth: { permission: 'read' }, 'claude[bot]': { id: 209825114 } } as const

const commit: fc.Arbitrary<CommitDescription> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        by: anybody,
        committer: person,
        coAuthors: fc.subarray(['lena', 'Claude <noreply@anthropic.com>'], { minLength: 1 }),
        pushedBy: person,
      },
      { requiredKeys: [] },
    ),
  },
)

const review: fc.Arbitrary<PullRequestStep> = fc.record({
  review: fc.constantFrom('APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'COMMENTED'),
  by: anybody,
})
const step: fc.Arbitrary<PullRequestStep> = fc.oneof(
  { weight: 4, arbitrary: review },
  { weight: 1, arbitrary: fc.record({ push: commit }) },
  { weight: 1, arbitrary: fc.record({ forcePush: commit }) },
  { weight: 1, arbitrary: fc.constant<PullRequestStep>({ updateBranch: {} }) },
)

const usual: readonly PullRequestStep[] = [
  { push: [{}, {}] },
  { review: 'COMMENTED', by: 'lena' },
  { review: 'APPROVED', by: 'omar' },
]

const pullRequest: fc.Arbitrary<Moment> = fc
  .record({
    by: fc.constantFrom('mia', 'mia', 'lena', 'claude[bot]'),
    first: fc.array(commit, { minLength: 1, maxLength: 2 }),
    odd: fc.array(step, { maxLength: 4 }),
    isUsual: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    merge: fc.constantFrom('squash', 'merge', 'rebase'),
    mergedBy: person,
  })
  .map(({ by, first, odd, isUsual, merge, mergedBy }) => ({
    pullRequest: {
      by: isUsual ? 'mia' : by,
      steps: [...(isUsual ? usual : [{ push: first }, ...odd]), { merge, by: mergedBy }],
    },
  }))

/** One thing that came into the default branch: mostly a reviewed pull request. */
const change: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 9, arbitrary: pullRequest },
  { weight: 1, arbitrary: fc.record({ commit }) },
)

/** A deployment of what came in since the last one, under some policy; what the claims ask for is mostly there. */
export interface AnyDeployment {
  readonly changes: readonly Moment[]
  readonly described: (changes: readonly Moment[]) => WorldDescription
}

const CLAIMS = [
  'environment-is-protected',
  'deployment-was-approved-by-an-independent-human',
  'every-commit-came-through-a-pull-request',
  'every-change-was-reviewed-by-an-independent-human',
  'reviews-cover-the-final-revision',
  'agent-changes-have-a-human-who-did-not-ask-for-them',
]

/** Deployments as they happen, of up to three changes. */
export const anyDeployment: fc.Arbitrary<AnyDeployment> = fc
  .record({
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    claims: fc.subarray(CLAIMS, { minLength: 1 }),
    approvers: fc.constantFrom(['anna'], ['anna'], ['anna', 'omar'], ['omar'], ['mia', 'omar', 'anna'], []),
  })
  .map(({ changes, claims, approvers }) => ({
    changes,
    described: (history) => ({
      people,
      files: {
        '.github/delivery-evidence.yml': `version: 1\nenvironments: { "*": { require: [${claims.join(', ')}] } }\n`,
      },
      environments: { production: { reviewers: ['anna', 'omar', 'mia'] } },
      history,
      run: { actor: 'lena', approvals: approvers.map((by) => ({ by })) },
    }),
  }))
