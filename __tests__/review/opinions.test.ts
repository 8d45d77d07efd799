import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/model/change.ts'
import { areOrdered, inOrder, lastOpinions, takesASide } from '../../src/review/opinions.ts'
import { lena, minute, omar, review } from './a-change.ts'

const given = (id: string, state: Review['state'], at: string | null = minute(10), by: Review['by'] = omar): Review =>
  review(by, { id, state, submittedAt: at })
const last = (...reviews: readonly Review[]) => [...lastOpinions(reviews)]

describe('takesASide', () => {
  it.each(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'] as const)('%s does', (state) => {
    expect(takesASide(given('1', state))).toBe(true)
  })
  it.each(['COMMENTED', 'PENDING'] as const)('%s does not', (state) => {
    expect(takesASide(given('1', state))).toBe(false)
  })
})

describe('lastOpinions', () => {
  it('is the latest of each reviewer', () => {
    const reviews = [
      given('1', 'CHANGES_REQUESTED', minute(1)),
      given('2', 'APPROVED', minute(2)),
      given('3', 'APPROVED', minute(1), lena),
    ]
    expect(last(...reviews)).toEqual(['2', '3'])
  })

  it.each(['COMMENTED', 'PENDING'] as const)('is not replaced by a later review that is %s', (state) => {
    expect(last(given('1', 'APPROVED', minute(1)), given('2', state, minute(2)))).toEqual(['1'])
  })

  it('is replaced by a later one that was dismissed', () => {
    expect(last(given('1', 'APPROVED', minute(1)), given('2', 'DISMISSED', minute(2)))).toEqual(['2'])
  })

  it('knows a reviewer by id, whatever the name', () => {
    const renamed = { ...omar, login: 'omar2' }
    expect(last(given('1', 'APPROVED', minute(1)), given('2', 'DISMISSED', minute(2), renamed))).toEqual(['2'])
    expect(last(given('1', 'APPROVED'), given('2', 'APPROVED', minute(2), { ...lena, login: 'omar' }))).toHaveLength(2)
  })

  it('goes by the id within the same time, as a number', () => {
    expect(last(given('10', 'APPROVED'), given('9', 'CHANGES_REQUESTED'))).toEqual(['10'])
    expect(last(given('11', 'APPROVED'), given('12', 'CHANGES_REQUESTED'))).toEqual(['12'])
  })

  it('keeps every opinion of accounts that are gone: they may be of several people', () => {
    const reviews = [given('1', 'CHANGES_REQUESTED', minute(1), null), given('2', 'APPROVED', minute(2), null)]
    expect(last(...reviews)).toEqual(['1', '2'])
  })
})

describe('areOrdered', () => {
  it('asks for the time of every opinion, and of nothing else', () => {
    expect(areOrdered([given('1', 'APPROVED'), given('2', 'PENDING', null), given('3', 'COMMENTED', null)])).toBe(true)
    expect(areOrdered([given('1', 'APPROVED'), given('2', 'DISMISSED', null)])).toBe(false)
    expect(areOrdered([])).toBe(true)
  })
})

describe('inOrder', () => {
  it('puts what has no time first', () => {
    const reviews = [given('1', 'APPROVED'), given('2', 'APPROVED', null)]
    expect(inOrder(reviews).map(({ id }) => id)).toEqual(['2', '1'])
  })

  it('does not depend on the order in which the API returned them', () => {
    const some = fc.record({
      id: fc.nat({ max: 99 }).map(String),
      at: fc.option(fc.integer({ min: 0, max: 3 })),
      state: fc.constantFrom('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ id }) => id }), fc.infiniteStream(fc.nat()), (all, keys) => {
        const reviews = all.map(({ id, at, state }) => given(id, state, at === null ? null : minute(at)))
        const shuffled = reviews
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(inOrder(shuffled)).toEqual(inOrder(reviews))
      }),
    )
  })
})
