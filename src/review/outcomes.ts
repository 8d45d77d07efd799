import type { PartOutcome } from '../model/review.ts'

const BEST_FIRST: readonly PartOutcome[] = ['pass', 'unknown', 'fail']

/** The worst of some outcomes: one proven fault decides, then one doubt. Nothing at all passes. */
export const worst = (outcomes: readonly PartOutcome[]): PartOutcome =>
  BEST_FIRST.findLast((outcome) => outcomes.includes(outcome)) ?? 'pass'

/** The best of some outcomes; of none, a fault. */
export const best = (outcomes: readonly PartOutcome[]): PartOutcome =>
  BEST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'fail'
