import type { Review } from '../model/change.ts'
import type { ReviewReason, Standing } from '../model/review.ts'
import type { Contributors } from './contributors.ts'

/** Accounts of type User that no person acts through, by id. */
export interface Automated {
  readonly machineAccounts: readonly number[]
  readonly agentAccounts: readonly number[]
}

/** Whether a review carries weight, and why. */
export interface Weight {
  readonly standing: Standing
  readonly reason: ReviewReason
}

/**
 * Whether who gave a review is an independent human: one who can push, and had no part in the change. Against a change counts also
 * who had a part in it: else naming somebody as a co-author would silence them.
 */
export function independenceOf(review: Review, { parts, complete }: Contributors, automated: Automated): Weight {
  const { by, canPush, state } = review
  if (by === null) return uncertain('account-is-gone')
  if (by.type !== 'User') return no('not-a-user-account')
  if (automated.machineAccounts.includes(by.id)) return no('listed-as-machine-account')
  if (automated.agentAccounts.includes(by.id)) return no('listed-as-agent-account')
  const part = parts.get(by.id)
  if (part !== undefined && state !== 'CHANGES_REQUESTED') return no(part)
  if (canPush === false) return no('cannot-push')
  if (canPush === null) return uncertain('push-access-not-told')
  if (part !== undefined) return { standing: 'counted', reason: part }
  if (!complete) return uncertain('contributors-not-all-known')
  return { standing: 'counted', reason: 'independent' }
}

const no = (reason: ReviewReason): Weight => ({ standing: 'not-counted', reason })
const uncertain = (reason: ReviewReason): Weight => ({ standing: 'uncertain', reason })
