import { expect, it } from 'vitest'
import { tracesIn } from '../../../src/facts/reading/traces.ts'

it('no signal is known, so no text shows any', () => {
  expect(tracesIn('Sell umbrellas\n\nCo-authored-by: Somebody <somebody@nowhere.example>')).toEqual([])
})
