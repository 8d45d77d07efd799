import fc from 'fast-check'
import type {
  CommitDescription,
  Moment,
  PullRequestDescription,
  PullRequestStep,
  RuleSuiteDescription,
} from './world/description.ts'

/** theo's account was deleted, and ruth can only read. */
export const PEOPLE = { theo: { gone: true }, ruth: { permission: 'read' }, 'claude[bot]': { id: 209825114 } } as const

/** Something that came into the default branch. */
export interface Change {
  readonly came: { readonly commit: CommitDescription } | { readonly pullRequest: PullRequestDescription }
  /** How GitHub says that its push stood to the rules; null: it says nothing. */
  readonly suite: RuleSuiteDescription['result'] | null
}

/** What a change did in the repository, where the commit that it left on the branch has a name. */
export function momentOf({ came }: Change, name: string): Moment {
  if ('commit' in came) return { commit: { ...came.commit, name } }
  const steps = came.pullRequest.steps.map((step) => ('merge' in step ? { ...step, commit: { name } } : step))
  return { pullRequest: { ...came.pullRequest, steps } }
}

const person = fc.constantFrom('mia', 'omar', 'lena')
const anybody = fc.oneof(
  { weight: 8, arbitrary: person },
  { weight: 1, arbitrary: fc.constantFrom('theo', 'ruth', 'claude[bot]') },
)

/** Mostly source files; now and then files that govern deployments. */
const commitTo = (governing: readonly CommitDescription[]): fc.Arbitrary<CommitDescription> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.constantFrom(...governing) },
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

const reviewed = fc.record({
  review: fc.constantFrom('APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'COMMENTED'),
  by: anybody,
})
const dismissed = fc
  .record({ review: fc.constantFrom('APPROVED', 'CHANGES_REQUESTED'), by: person })
  .map((review): readonly PullRequestStep[] => [review, { dismiss: review.by, by: 'lena' }])

const stepsWith = (commit: fc.Arbitrary<CommitDescription>): fc.Arbitrary<readonly PullRequestStep[]> =>
  fc.oneof(
    { weight: 4, arbitrary: reviewed.map((review) => [review]) },
    { weight: 1, arbitrary: dismissed },
    { weight: 1, arbitrary: commit.map((push) => [{ push }]) },
    { weight: 1, arbitrary: person.map((by) => [{ comment: '@claude do it', by }]) },
    { weight: 1, arbitrary: commit.map((forcePush) => [{ forcePush }]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom([{ updateBranch: {} }], [{ rebase: {} }], [{ rebase: {} }, { restamp: true }]),
    },
  )

/** What happened in a pull request until it was merged: mostly, omar approved all of it at last. */
function storyWith(commit: fc.Arbitrary<CommitDescription>): fc.Arbitrary<PullRequestDescription> {
  const usual = commit.map(
    (first): PullRequestDescription => ({
      by: 'mia',
      steps: [{ push: [first, {}] }, { review: 'COMMENTED', by: 'lena' }, { review: 'APPROVED', by: 'omar' }],
    }),
  )
  const odd = fc
    .record({
      by: fc.constantFrom('mia', 'mia', 'lena', 'claude[bot]'),
      first: fc.array(commit, { minLength: 1, maxLength: 2 }),
      more: fc.array(stepsWith(commit), { maxLength: 4 }),
      fork: fc.constantFrom(undefined, undefined, 'mia'),
    })
    .map(({ by, first, more, fork }) => ({
      by,
      ...(fork !== undefined && { fork }),
      steps: [{ push: first }, ...more.flat()],
    }))
  return fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: odd })
}

/** One thing that came into the default branch: mostly a reviewed pull request whose merge passed the rules. */
export function changeTo(governing: readonly CommitDescription[]): fc.Arbitrary<Change> {
  const commit = commitTo(governing)
  const pullRequest = fc
    .record({ story: storyWith(commit), merge: fc.constantFrom('squash', 'merge', 'rebase'), by: person })
    .map(({ story, ...merged }) => ({ pullRequest: { ...story, steps: [...story.steps, merged] } }))
  return fc.record({
    came: fc.oneof({ weight: 9, arbitrary: pullRequest }, { weight: 1, arbitrary: fc.record({ commit }) }),
    suite: fc.oneof(
      { weight: 9, arbitrary: fc.constant('pass' as const) },
      { weight: 1, arbitrary: fc.constantFrom('fail', 'bypass', null) },
    ),
  })
}
