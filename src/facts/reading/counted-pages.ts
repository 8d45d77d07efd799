import { observed, type Seen } from '../../model/fact.ts'
import { PER_PAGE } from './rest-pages.ts'
import { sideBySide, sift } from './side-by-side.ts'

/** A page of a list that says how long the whole is. */
export interface CountedPage<T> {
  readonly total: number
  readonly items: readonly T[]
}

/** Reads a list that says how long it is: the first page tells, and the rest are read side by side. */
export async function readCounted<T>(
  turnTo: (page: number) => Promise<Seen<CountedPage<T>>>,
): Promise<Seen<{ readonly complete: boolean; readonly items: readonly T[] }>> {
  const first = await turnTo(1)
  if (first.status !== 'observed') return first
  const { total } = first.value
  const others = Array.from({ length: Math.max(0, Math.ceil(total / PER_PAGE) - 1) }, (_, index) => index + 2)
  const { values } = sift([first, ...(await sideBySide(others, turnTo))])
  const items = values.flatMap((page) => page.items)
  return observed({ items, complete: items.length === total && values.every((page) => page.total === total) })
}
