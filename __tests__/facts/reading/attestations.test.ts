import { describe, expect, it } from 'vitest'
import { PROVENANCE, readAttestations } from '../../../src/facts/reading/attestations.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import type { GitHub, Page } from '../../../src/model/world.ts'
import { aWorld } from '../../fakes/a-world.ts'

const digest = 'a'.repeat(64)

/** A store that answers these pages, one after the other. */
async function reading(...pages: readonly Seen<Page<unknown>>[]) {
  const asked: object[] = []
  const page: GitHub['page'] = async (_, parameters) => {
    asked.push(parameters)
    const answer = pages[asked.length - 1] ?? unavailable('not-found', '404')
    return JSON.parse(JSON.stringify(answer))
  }
  return { asked, ...(await readAttestations({ ...aWorld().github, page }, digest)) }
}
const pageWith = (bundles: number, after: string | null) =>
  observed({ items: { attestations: Array.from({ length: bundles }, () => ({ bundle: {} })) }, after })

describe('readAttestations', () => {
  it('asks for the provenance of that digest, page by page', async () => {
    const { asked, items, complete } = await reading(pageWith(100, 'next'), pageWith(1, null))
    expect([items.length, complete]).toEqual([101, true])
    const question = { subject_digest: `sha256:${digest}`, predicate_type: PROVENANCE, per_page: 100 }
    expect(asked).toEqual([question, { ...question, after: 'next' }])
  })

  it('is not complete where there are more pages than it turns, or where one is refused', async () => {
    const full = pageWith(100, 'next')
    expect(await reading(full, full, full, full)).toMatchObject({ complete: false, items: { length: 300 } })
    const refused = unavailable('forbidden', '403')
    expect(await reading(full, refused)).toMatchObject({ complete: false, refusal: refused, items: { length: 100 } })
  })

  it('takes 404 for an empty list, as GitHub answers it', async () => {
    expect(await reading()).toMatchObject({ items: [], complete: true, refusal: undefined })
  })

  it('throws where the answer has no list', async () => {
    await expect(reading(observed({ items: {}, after: null }))).rejects.toThrow('no list of attestations')
  })
})
