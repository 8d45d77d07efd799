import { expect, test } from 'vitest'
import { defineMeasurement } from './measurement.ts'
import { takeRounds } from './rounds.ts'

test('every measurement has its turn in every round, and the first round is not counted', async () => {
  const turns: string[] = []
  const of = (name: string, values: readonly number[], rounds: number) =>
    defineMeasurement({
      how: 'by heart',
      rounds,
      figures: { value: { title: name, unit: 'ms', aim: 5 } },
      async take() {
        turns.push(name)
        return { value: values[turns.filter((turn) => turn === name).length - 1] ?? Number.NaN }
      },
    })
  const results = await takeRounds({ a: of('a', [900, 3, 1, 2], 3), b: of('b', [900, 4, 6], 2) }, 3, () => undefined)
  expect(turns.join('')).toBe('abababa')
  expect(results).toEqual([
    { id: 'a.value', title: 'a', unit: 'ms', aim: 5, median: 2, least: 1, most: 3, rounds: 3 },
    { id: 'b.value', title: 'b', unit: 'ms', aim: 5, median: 5, least: 4, most: 6, rounds: 2 },
  ])
})
