import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { sideBySide, sift } from '../../../src/facts/reading/side-by-side.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'

const numbers = Array.from({ length: 30 }, (_, index) => index)

it('answers in the order of the items, whichever answer comes first', async () => {
  const answers = await sideBySide(numbers, async (number) => {
    await sleep(30 - number)
    return observed(number)
  })
  expect(sift(answers)).toEqual({ values: numbers, refusal: undefined })
})

it('asks about eight things at once and no more', async () => {
  let underWay = 0
  let most = 0
  await sideBySide(numbers, async () => {
    most = Math.max(most, ++underWay)
    await sleep(2)
    underWay--
    return observed(null)
  })
  expect(most).toBe(8)
})

it.each(['forbidden', 'unauthorized', 'rate-limited', 'unreachable'] as const)(
  'asks no further once an answer was %s, and says so of the rest',
  async (reason) => {
    let asked = 0
    const refusal = unavailable(reason, 'no')
    const answers = await sideBySide(numbers, async (number) => {
      asked++
      await sleep(1)
      return number === 0 ? refusal : observed(number)
    })
    expect(asked).toBeLessThan(20)
    expect(answers).toHaveLength(30)
    expect(answers.at(-1)).toBe(refusal)
  },
)

it('asks on where one thing alone could not be seen', async () => {
  const lost = unavailable('server-error', '500')
  const answers = await sideBySide(numbers, async (number) => (number === 3 ? lost : observed(number)))
  expect(sift(answers)).toEqual({ values: numbers.filter((number) => number !== 3), refusal: lost })
})

it('asks nothing about nothing', async () => {
  expect(await sideBySide([], async () => observed(1))).toEqual([])
})
