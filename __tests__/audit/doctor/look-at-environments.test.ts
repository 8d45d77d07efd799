import { expect, it } from 'vitest'
import { keptBut, seenOf } from './kept.ts'

it('turns every page of the list of environments', async () => {
  const many = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`e${index}`, {}]))
  const { out } = await seenOf(keptBut({ environments: many }), '--json')
  const { coverage } = JSON.parse(out)
  expect(coverage.environments).toHaveLength(131)
})
