import { expect, it } from 'vitest'
import { incidentReadiness } from '../../../src/frameworks/mapping/incident-readiness.ts'

it('has claims of its theme alone, in their order', () => {
  for (const { theme } of Object.values(incidentReadiness)) expect(theme).toBe('incident-readiness')
  expect(Object.keys(incidentReadiness)).toEqual(Object.keys(incidentReadiness).toSorted())
})
