import type { NotRecomputed } from '../../../model/change.ts'

/** One thing as it was in the common ancestor, as each side has it, and as the merge has it. */
export interface Four<T> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
  readonly result: T
}

/** What merging gives against what is there: `same` only where it is known to be just that. */
export type Outcome = 'same' | 'other' | NotRecomputed

/** Something that was read, or why it was not. */
export type Read<T> = { readonly is: T } | { readonly whyNot: NotRecomputed }

/** The outcome of a whole: one edit decides, then one doubt. */
export const ofAll = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.find((one) => one === 'other') ?? outcomes.find((one) => one !== 'same') ?? 'same'

/** All four, or why one of them was not read. */
export function allRead<T>({ base, ours, theirs, result }: Four<Read<T>>): Read<Four<T>> {
  if ('whyNot' in base) return base
  if ('whyNot' in ours) return ours
  if ('whyNot' in theirs) return theirs
  if ('whyNot' in result) return result
  return { is: { base: base.is, ours: ours.is, theirs: theirs.is, result: result.is } }
}
