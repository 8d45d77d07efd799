import { expect, it } from 'vitest'
import { changeManagement } from '../../../src/frameworks/mapping/change-management.ts'

it('has claims of its theme alone, in their order', () => {
  for (const { theme } of Object.values(changeManagement)) expect(theme).toBe('change-management')
  expect(Object.keys(changeManagement)).toEqual(Object.keys(changeManagement).toSorted())
})
