import { expect, it } from 'vitest'
import { logicalAccess } from '../../../src/frameworks/mapping/logical-access.ts'

it('has claims of its theme alone, in their order', () => {
  for (const { theme } of Object.values(logicalAccess)) expect(theme).toBe('logical-access')
  expect(Object.keys(logicalAccess)).toEqual(Object.keys(logicalAccess).toSorted())
})
