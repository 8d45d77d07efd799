import type { Account } from './account.ts'

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
export type MergeMethod = 'merge' | 'squash' | 'rebase'

export interface Review {
  readonly id: number
  readonly author: Account
  state: ReviewState
  readonly body: string
  readonly lines: readonly string[]
  /** GitHub moves it along where a rebase or a merge of the base leaves the patch the same. */
  commit: string
  readonly submittedAt: Date
}

/** Something in a pull request's timeline besides its commits and reviews, by the name that REST gives it. */
export interface TimelineEvent {
  readonly id: number
  readonly event:
    | 'review_dismissed'
    | 'head_ref_force_pushed'
    | 'merged'
    | 'closed'
    | 'commented'
    | 'assigned'
    | 'review_requested'
    | 'base_ref_changed'
  readonly actor: Account
  readonly at: Date
  readonly before?: string
  readonly after?: string
  readonly review?: Review
  readonly message?: string
  readonly requested?: Account
}

export interface PullRequest {
  readonly id: number
  readonly number: number
  readonly author: Account
  readonly title: string
  readonly body: string
  readonly draft: boolean
  baseRef: string
  /** The base's tip when it was opened, or last looked at. */
  baseSha: string
  readonly headRef: string
  headSha: string
  /** The fork's owner, for one from a fork. */
  readonly fork?: Account
  readonly createdAt: Date
  updatedAt: Date
  /** Its commits, oldest first. */
  commits: readonly string[]
  readonly reviews: Review[]
  readonly timeline: TimelineEvent[]
  readonly requested: Account[]
  closedAt?: Date
  merged?: { readonly at: Date; readonly by: Account; readonly commit: string; readonly method: MergeMethod }
}

/** A push as the server saw it. https://docs.github.com/rest/repos/repos#list-repository-activities */
export interface Push {
  readonly id: number
  readonly ref: string
  readonly before: string
  readonly after: string
  readonly actor: Account
  readonly at: Date
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'pr_merge' | 'merge_queue_merge'
}
