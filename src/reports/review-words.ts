import type {
  OriginReason,
  PartOutcome,
  PullRequestReason,
  ReviewReason,
  Standing,
  WeighedReview,
} from '../model/review.ts'
import type { Word } from './wording.ts'

/** What a pull request or a commit came out as. */
export const PART_WORDS: Readonly<Record<PartOutcome, Word>> = {
  pass: { mark: '✔', word: 'passes' },
  fail: { mark: '✖', word: 'fails' },
  unknown: { mark: '?', word: 'cannot be told' },
}

/** What a review said. */
export const STATE_OF_REVIEW: Readonly<Record<WeighedReview['state'], string>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'asked for changes',
  COMMENTED: 'commented',
  DISMISSED: 'gave a review that was dismissed',
  PENDING: 'began a review',
}

/** Whether it carried weight. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  counted: 'counted',
  'not-counted': 'not counted',
  uncertain: 'not certain to count',
}

/** Why a review counted, did not, or can't be told to. */
export const REVIEW_WORDS: Readonly<Record<ReviewReason, string>> = {
  independent: 'an independent human',
  'saw-the-final-revision': 'given when the final revision was there',
  'saw-the-same-content': 'given for a commit with the same content as the final one',
  'saw-all-but-a-recomputed-change':
    'all that came later is what Git itself makes of merging the base or rebasing onto it',
  'only-a-comment': 'a comment takes no side',
  'not-submitted': 'it was never submitted',
  dismissed: 'somebody dismissed it',
  'replaced-by-a-later-review': 'a later review of the same person takes its place',
  'not-a-user-account': 'not a person’s account',
  'listed-as-machine-account': 'the policy lists the account as a machine’s',
  'listed-as-agent-account': 'the account is an agent’s',
  'opened-the-pull-request': 'opened the pull request',
  'wrote-a-commit': 'wrote a commit of it',
  'committed-a-commit': 'committed a commit of it',
  'pushed-to-the-branch': 'pushed to its branch',
  'had-an-agent-work-on-it': 'had an agent work on it',
  'cannot-push': 'cannot push to the repository',
  'given-for-other-content': 'given for content that is not the final one',
  'given-before-the-final-content': 'given before the final content was there',
  'given-after-the-job-began': 'given when the job had begun',
  'account-is-gone': 'the account no longer exists',
  'push-access-not-told': 'whether they can push is not told',
  'contributors-not-all-known': 'not everybody who had a part in it is known',
  'reviewed-commit-not-told': 'which commit it was given for is not told',
  'time-not-told': 'when it was given is not told',
  'in-the-same-second-as-a-push': 'given in the same second as a push',
  'base-changed-after-it': 'given when the pull request was for another base, or in the second in which that changed',
  'no-server-clock': 'GitHub does not tell what was there at that time',
  'later-merge-not-recomputed': 'whether what came later is a mere merge or rebase was not worked out',
}

/** Why a pull request came out as it did. */
export const PULL_REQUEST_WORDS: Readonly<Record<PullRequestReason, string>> = {
  approved: 'an approval counts, and nobody’s objection stands',
  'asked-to-change': 'somebody whose word counts asked for changes',
  'nobody-approved': 'nobody approved it',
  'no-approval-counts': 'no approval of it counts',
  'reviews-not-all-read': 'not all its reviews could be read',
  'order-of-reviews-not-told': 'the order of its reviews is not told',
  'objection-uncertain': 'whether an objection counts is not certain',
  'approval-uncertain': 'whether an approval counts is not certain',
  'opened-by-trusted-automation': 'opened and pushed by automation that the policy trusts, so no review was asked for',
}

/** How a commit hangs together with a pull request (`it`), or why that can't be told, or why it does not. */
export const ORIGIN_WORDS: Readonly<Record<OriginReason, string>> = {
  'among-its-commits': 'among its commits',
  'made-by-merging-it': 'made by merging it',
  'rebased-from-it': 'rebased from it',
  'merge-not-proven': 'nothing proves that merging it made this commit',
  'rebase-not-proven': 'nothing proves that rebasing it made this commit',
  'deployed-branch-not-told': 'whether it was merged into what is deployed is not told',
  'only-part-of-it': 'one of its commits, but not all of them are there: what was reviewed is the whole',
  'commits-not-all-read': 'not all its commits could be read',
  'pull-requests-not-all-read': 'not all pull requests of this commit could be read',
  'on-top-of-its-commits': 'put on top of its commits, which merging it does not do',
  'merged-into-another-branch': 'it was merged into another branch',
  'never-merged': 'it was never merged',
  'not-brought-by-it': 'it did not bring this commit in',
  'no-pull-request': 'no pull request brought it in',
}
