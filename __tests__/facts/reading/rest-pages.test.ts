import { describe, expect, it } from 'vitest'
import { PER_PAGE, readPages } from '../../../src/facts/reading/rest-pages.ts'
import { absent, observed, type Seen, unavailable } from '../../../src/model/fact.ts'

const full = Array.from({ length: PER_PAGE }, (_, index) => index)
const refused = unavailable('rate-limited', '429')

async function reading(mostPages: number, ...pages: readonly Seen<readonly number[]>[]) {
  const asked: number[] = []
  const read = await readPages(async (page) => {
    asked.push(page)
    return pages[page - 1] ?? refused
  }, mostPages)
  return { asked, ...read }
}

describe('readPages', () => {
  it('turns pages until one is not full', async () => {
    const { asked, items, complete } = await reading(9, observed(full), observed([1, 2]), observed([3]))
    expect([asked, items.length, complete]).toEqual([[1, 2], PER_PAGE + 2, true])
  })

  it('takes an empty page after a full one for the end', async () => {
    expect(await reading(9, observed(full), observed([]))).toMatchObject({
      complete: true,
      items: { length: PER_PAGE },
    })
  })

  it('is not complete where there are more pages than it turns, or where one is not there', async () => {
    expect(await reading(1, observed(full), observed([]))).toMatchObject({ asked: [1], complete: false })
    expect(await reading(9, observed(full), absent())).toMatchObject({ complete: false, refusal: undefined })
  })

  it('keeps what it read before a refusal', async () => {
    expect(await reading(9, observed(full), refused)).toMatchObject({
      complete: false,
      items: { length: PER_PAGE },
      refusal: refused,
    })
  })
})
