import { account, accountOrGhost } from './account.ts'
import {
  boolean,
  integer,
  list,
  mapOf,
  noted,
  nullable,
  object,
  oneOf,
  type Static,
  text,
  timestamp,
} from './schema.ts'

/** A git object id. */
const oid = text('Git object id.')

/** Who an author or committer line leads to: an account, or nobody GitHub knows. No address is kept. */
export const signature = noted(
  object({
    account: nullable(account),
    isWebFlow: boolean(
      'GitHub itself, with its signature: for what is done on its pages, through its API or in a codespace. It does not tell by whom.',
    ),
  }),
  'An author, co-author or committer. Whoever wrote the commit wrote this too.',
)

/** What is kept of a text for telling agents: only what some agent's signal names. */
export const trace = object({ kind: text(), value: text() })
export type Trace = Static<typeof trace>

/** One commit. */
export const commit = object({
  sha: oid,
  tree: oid,
  parents: list(oid),
  authors: list(signature, 'The author first, then the co-authors.'),
  authorsComplete: boolean(),
  committer: signature,
  verified: nullable(boolean('Whether GitHub holds the signature for good; null: not told.')),
  signatureState: nullable(
    text('Why it does or does not, in the words of GitHub’s GitSignatureState, small: valid, unsigned, unknown_key…'),
  ),
  traces: list(trace),
})
export type Commit = Static<typeof commit>

/** One review, as it stands now. */
export const review = object({
  id: text(),
  by: accountOrGhost,
  state: oneOf(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  submittedAt: nullable(timestamp()),
  commit: nullable(oid),
  canPush: nullable(boolean('Whether the reviewer can push to the repository; null: not told.')),
})
export type Review = Static<typeof review>

/** When the server is known to have had a commit at the head of the branch. The clock is GitHub's. */
export const headSighting = object({
  sha: oid,
  at: timestamp(),
  by: accountOrGhost,
  kind: oneOf(
    ['push', 'force-push', 'run'],
    'A run proves that the head was there when it started, not who pushed it.',
  ),
})
export type HeadSighting = Static<typeof headSighting>

/** What happened in a pull request besides pushes and reviews, as far as it tells who let it in. The clock is GitHub's. */
export const pullRequestEvent = object({
  kind: oneOf(['review-requested', 'review-dismissed', 'base-changed', 'auto-merge-enabled', 'added-to-merge-queue']),
  at: timestamp(),
  by: accountOrGhost,
  review: nullable(text('Id of the review that was dismissed.')),
  asked: nullable(object({ type: text(), id: nullable(integer()), name: text('Login, or slug of a team.') })),
})
export type PullRequestEvent = Static<typeof pullRequestEvent>

const complete = boolean('False: there is more than was read, and nothing may be judged as if this were all.')

/** One pull request, with all that judging it takes. */
export const pullRequest = object({
  number: integer(),
  author: accountOrGhost,
  base: text('Name of the branch it was merged into.'),
  headRef: text(),
  headSha: oid,
  crossRepository: boolean('From a fork.'),
  merged: boolean(),
  mergedAt: nullable(timestamp()),
  mergedBy: accountOrGhost,
  mergeCommit: nullable(oid),
  mergeMove: nullable(
    text(
      'How the base branch came to the merge commit, in the words of GitHub’s activity: pr_merge, push…; null: not seen.',
    ),
  ),
  commits: object({ complete, items: list(commit) }),
  reviews: object({ complete, items: list(review) }),
  heads: object({ complete, items: list(headSighting, 'Oldest first.') }),
  events: object({ complete, items: list(pullRequestEvent, 'Oldest first.') }),
  traces: list(trace),
})
export type PullRequest = Static<typeof pullRequest>

/** The pull requests behind a range of commits. */
export const pullRequests = object({
  complete: boolean('False: for some commit GitHub could not be asked, or did not answer in time.'),
  items: list(pullRequest),
  /** By commit sha. */
  numbersOf: mapOf(list(integer()), 'The pull requests that GitHub associates with each commit.'),
  pushers: mapOf(
    list(accountOrGhost),
    'By commit sha: who pushed it to the branch; nobody, where GitHub merged it. How one came that is missing was not seen.',
  ),
})
export type PullRequests = Static<typeof pullRequests>

/** How the range of commits came about. */
export const RANGE_KINDS = ['first', 'baseline', 'ahead', 'redeploy', 'rollback', 'behind', 'diverged'] as const

/** The commits between what was deployed before and what is deployed now. */
export const changeSet = object({
  kind: oneOf(RANGE_KINDS),
  head: oid,
  base: nullable(oid),
  since: nullable(object({ deployment: integer('Id.'), at: timestamp('When it succeeded.') })),
  complete,
  total: integer('Commits in the range, as GitHub counts them.'),
  commits: list(commit, 'Oldest first.'),
})
export type ChangeSet = Static<typeof changeSet>

/** Why a merge could not be recomputed. */
export const NOT_RECOMPUTED = [
  'no-answer',
  'several-common-ancestors',
  'too-much-to-read',
  'not-plain-text',
  'not-decided',
] as const
export type NotRecomputed = (typeof NOT_RECOMPUTED)[number]

const recomputed = {
  result: oneOf(
    ['same', 'other', 'not-recomputed'],
    'Same: merging gives just what is there. Other: something was edited, or a conflict was resolved.',
  ),
  reason: nullable(oneOf(NOT_RECOMPUTED, 'Why it was not recomputed.')),
}

/** What merging gives by itself, where somebody merged or rebased. */
export const merges = object({
  complete: boolean('False: something that could matter was not looked at, or GitHub did not answer.'),
  trees: mapOf(oid, 'By commit, of commits that were seen or reviewed and that their pull request no longer holds.'),
  merges: list(object({ commit: oid, ...recomputed }), 'Merge commits, against what merging their parents gives.'),
  rebases: list(
    object({ from: oid, onto: oid, to: oid, ...recomputed }),
    'Heads that were replaced, merged with what the later head stands on, against that later head.',
  ),
})
export type Merges = Static<typeof merges>
