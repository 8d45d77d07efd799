import type { Review } from '../model/change.ts'
import { orderOf, secondOf } from './moment.ts'

const EXPRESSES_AN_OPINION: readonly Review['state'][] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']

/** Whether a review takes a side; a comment does not, and a pending one has not been given. */
export const takesASide = ({ state }: Review): boolean => EXPRESSES_AN_OPINION.includes(state)

/** In the order in which they were given, whatever order the API returned. */
export const inOrder = (reviews: readonly Review[]): readonly Review[] => reviews.toSorted(compare)

/** Whether an approval was given when the job that it is to stand for had begun; in that very second it may have. */
export const isLate = ({ state, submittedAt }: Review, began: string | null): boolean =>
  state === 'APPROVED' && submittedAt !== null && began !== null && secondOf(submittedAt) >= secondOf(began)

/** Whether it is told in which order sides were taken. */
export const areOrdered = (reviews: readonly Review[]): boolean =>
  reviews.filter(takesASide).every(({ submittedAt }) => submittedAt !== null)

/**
 * Ids of the reviews that are their reviewer's last opinion. Of accounts that are gone, every one is:
 * which of them were one person is no longer told.
 */
export function lastOpinions(reviews: readonly Review[]): ReadonlySet<string> {
  const last = new Map<number | string, string>()
  for (const review of inOrder(reviews).filter(takesASide)) last.set(review.by?.id ?? review.id, review.id)
  return new Set(last.values())
}

const compare = (one: Review, other: Review): number =>
  compareText(placeOf(one), placeOf(other)) || one.id.length - other.id.length || compareText(one.id, other.id)

const placeOf = ({ submittedAt }: Review): string => (submittedAt === null ? '' : orderOf(submittedAt))

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
