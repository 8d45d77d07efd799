import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASSURANCES, absent, factSchema, known, mapSeen, observed, unavailable, weakest } from '../../src/model/fact.ts'
import { text } from '../../src/model/schema.ts'
import { checked } from '../fixtures/a-record.ts'

const source = { assurance: 'api', from: 'GET /' } as const
const observedAt = '2026-03-02T09:30:00Z'

describe('what was seen', () => {
  it('names its source only where it is not the usual one', () => {
    expect(observed(1)).toEqual({ status: 'observed', value: 1 })
    expect(observed(1, source)).toEqual({ status: 'observed', value: 1, source })
    expect(absent()).toEqual({ status: 'absent' })
    expect(absent(source)).toEqual({ status: 'absent', source })
    expect(unavailable('timeout', 'no answer')).toEqual({
      status: 'unavailable',
      reason: 'timeout',
      detail: 'no answer',
      needs: [],
    })
  })

  it('is turned into something else only where there is a value', () => {
    expect(mapSeen(observed(1, source), (value) => value + 1)).toEqual(observed(2, source))
    const never = () => {
      throw new Error('called')
    }
    expect(mapSeen(absent(), never)).toEqual(absent())
    expect(mapSeen(unavailable('forbidden', 'no'), never)).toEqual(unavailable('forbidden', 'no'))
  })

  it('has a value where it was observed, even one that is false or null', () => {
    for (const value of [false, null, 0, ''])
      expect(known({ status: 'observed', value, source, observedAt })).toBe(value)
    expect(known({ status: 'absent', source, observedAt })).toBeUndefined()
    expect(known({ ...unavailable('forbidden', ''), source, observedAt })).toBeUndefined()
  })
})

describe('weakest', () => {
  it('is as sure as the least sure of all, and declared where there is nothing to go by', () => {
    expect(weakest(['signed'])).toBe('signed')
    expect(weakest(['signed', 'runner', 'api'])).toBe('runner')
    expect(weakest([])).toBe('declared')
    const some = fc.array(fc.constantFrom(...ASSURANCES), { minLength: 1 })
    fc.assert(
      fc.property(some, (all) => {
        const found = ASSURANCES.indexOf(weakest(all))
        expect(found).toBe(Math.max(...all.map((one) => ASSURANCES.indexOf(one))))
      }),
    )
  })
})

describe('factSchema', () => {
  const schema = factSchema('A word', text())
  const fits = (value: unknown) => {
    try {
      return checked(schema, value) === value
    } catch {
      return false
    }
  }

  it.each([
    [{ status: 'observed', value: 'word', source, observedAt }, true],
    [{ status: 'absent', source, observedAt }, true],
    [{ ...unavailable('timeout', ''), source, observedAt }, true],
    [{ status: 'observed', value: '', source, observedAt }, false],
    [{ status: 'observed', source, observedAt }, false],
    [{ status: 'absent', value: 'word', source, observedAt }, false],
    [{ ...unavailable('timeout', ''), value: 'word', source, observedAt }, false],
    [{ status: 'observed', value: 'word', source: { assurance: 'certain', from: 'me' }, observedAt }, false],
    [{ status: 'observed', value: 'word', source, observedAt: 'now' }, false],
  ])('%j: %s', (value, expected) => {
    expect(fits(value)).toBe(expected)
  })
})
