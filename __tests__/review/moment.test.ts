import { describe, expect, it } from 'vitest'
import { orderOf, secondOf } from '../../src/review/moment.ts'

describe('orderOf', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:01Z'],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.5Z'],
    ['2026-03-02T09:00:00.05Z', '2026-03-02T09:00:00.4Z'],
    ['2026-03-02T09:00:00.999999999Z', '2026-03-02T09:00:01Z'],
  ])('puts %s before %s', (earlier, later) => {
    expect(orderOf(earlier) < orderOf(later)).toBe(true)
  })

  it('does not mind how finely a time is given', () => {
    expect(orderOf('2026-03-02T09:00:00Z')).toBe(orderOf('2026-03-02T09:00:00.000Z'))
  })
})

describe('secondOf', () => {
  it('leaves fractions out', () => {
    expect(secondOf('2026-03-02T09:00:00.5Z')).toBe('2026-03-02T09:00:00')
    expect(secondOf('2026-03-02T09:00:00Z')).toBe('2026-03-02T09:00:00')
  })
})
