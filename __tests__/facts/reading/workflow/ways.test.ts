import { expect, it } from 'vitest'
import { isSamePlace } from '../../../../src/facts/reading/workflow/ways.ts'

// How ways are found is told by the fact that is made of them: __tests__/facts/workflow-calls.test.ts.
it('a place is a path at a commit', () => {
  const place = { path: 'a.yml', commit: 'abc' }
  expect(isSamePlace(place, { ...place })).toBe(true)
  expect(isSamePlace(place, { ...place, commit: 'def' })).toBe(false)
  expect(isSamePlace(place, { ...place, path: 'b.yml' })).toBe(false)
})
