import { describe, expect, it } from 'vitest'
import { readCounted } from '../../../src/facts/reading/counted-pages.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'

const page = (total: number, length: number) => observed({ total, items: Array.from({ length }, (_, index) => index) })
const refused = unavailable('server-error', '502')
const reading = (...pages: readonly Seen<{ total: number; items: number[] }>[]) =>
  readCounted(async (number) => pages[number - 1] ?? refused)

describe('readCounted', () => {
  it('reads as many pages as the first one says there are', async () => {
    expect(await reading(page(230, 100), page(230, 100), page(230, 30))).toMatchObject({
      value: { complete: true, items: { length: 230 } },
    })
    expect(await reading(page(0, 0))).toMatchObject({ value: { complete: true, items: [] } })
  })

  it.each([
    ['a page is refused', [page(230, 100), refused, page(230, 30)]],
    ['a page is shorter than it should be', [page(130, 100), page(130, 29)]],
    ['the list grew meanwhile', [page(130, 100), page(131, 30)]],
    ['it is shorter than it says', [page(2, 1)]],
  ])('is not complete where %s', async (_, pages) => {
    expect(await reading(...pages)).toMatchObject({ value: { complete: false } })
  })

  it('is refused where the first page is', async () => {
    expect(await reading(refused)).toBe(refused)
  })
})
