import type { Seen, Unavailable } from '../../model/fact.ts'

/** The longest page that REST gives. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const PER_PAGE = 100

/** A list as far as it was read. */
export interface Pages<T> {
  readonly items: readonly T[]
  /** Whether it was read to its end. */
  readonly complete: boolean
  readonly refusal: Unavailable | undefined
}

/** Reads a list that does not say how long it is, one numbered page after another: a page that is not full is the last. */
export async function readPages<T>(
  turnTo: (page: number) => Promise<Seen<readonly T[]>>,
  mostPages: number,
): Promise<Pages<T>> {
  const items: T[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const seen = await turnTo(page)
    if (seen.status === 'unavailable') return { items, complete: false, refusal: seen }
    if (seen.status === 'absent') break
    items.push(...seen.value)
    if (seen.value.length < PER_PAGE) return { items, complete: true, refusal: undefined }
  }
  return { items, complete: false, refusal: undefined }
}
