import { describe, expect, it } from 'vitest'
import { OutOfPoints, Points } from '../../src/runner/points.ts'
import { refusalOf } from '../../src/runner/refusal.ts'
import { waitAfter } from '../../src/runner/wait.ts'

const DATE = 'Fri, 27 Nov 2026 12:00:00 GMT'
const NOW_S = Date.parse(DATE) / 1000

const answer = (remaining: number, resetsIn: number, resource = 'graphql') => ({
  date: DATE,
  'x-ratelimit-resource': resource,
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(NOW_S + resetsIn),
})

/** Points of which so many answers told. */
function told(...answers: readonly unknown[]): Points {
  const points = new Points()
  for (const headers of answers) points.hear(headers)
  return points
}

describe('Points', () => {
  it('lets through what can be paid for, and nothing that costs more than is left', () => {
    const points = told(answer(10, 3600))
    points.take(4)
    points.take(6)
    expect(() => points.take(1)).toThrow(OutOfPoints)
  })

  it('lets through whatever comes while nobody has said what is left', () => {
    for (const headers of [
      {},
      answer(0, 3600, 'core'),
      { ...answer(0, 3600), date: undefined },
      { ...answer(0, 0), 'x-ratelimit-remaining': '' },
    ])
      expect(() => told(headers).take(500)).not.toThrow()
  })

  it('believes the least that is told of one hour, as answers overtake each other, and a new hour at once', () => {
    expect(() => told(answer(5, 3600), answer(90, 3600)).take(6)).toThrow(OutOfPoints)
    expect(() => told(answer(5, 60), answer(1000, 3660)).take(6)).not.toThrow()
  })

  it('lets through what comes after the hour ended', () => {
    expect(() => told(answer(0, -1)).take(6)).not.toThrow()
  })

  it('is waited for until the hour ends, and is told as the limit that it is', () => {
    const points = told(answer(3, 90))
    try {
      points.take(4)
      expect.unreachable()
    } catch (error) {
      expect(waitAfter(error, 500, 0)).toBe(90_000)
      expect(refusalOf(error)).toEqual({
        status: 'unavailable',
        reason: 'rate-limited',
        detail: "The question costs 4 points of GitHub's hourly limit, and 3 are left.",
        needs: [],
      })
    }
  })
})
