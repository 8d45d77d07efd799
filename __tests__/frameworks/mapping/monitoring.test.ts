import { expect, it } from 'vitest'
import { monitoring } from '../../../src/frameworks/mapping/monitoring.ts'

it('has claims of its theme alone, in their order', () => {
  for (const { theme } of Object.values(monitoring)) expect(theme).toBe('monitoring')
  expect(Object.keys(monitoring)).toEqual(Object.keys(monitoring).toSorted())
})
