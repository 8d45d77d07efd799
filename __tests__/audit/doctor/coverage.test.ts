import { expect, it } from 'vitest'
import { coverageOf } from '../../../src/audit/doctor/coverage.ts'
import { observed } from '../../../src/model/fact.ts'
import { caseWith, environments, FORBIDDEN, rules } from './some-settings.ts'

it('says what was read and what was not', () => {
  expect(coverageOf(caseWith())).toMatchObject({
    complete: true,
    unread: [],
    environments: ['production'],
    unnamed: [],
  })
  const workflows = observed({ items: [{ path: 'a.yml', map: FORBIDDEN }], complete: true })
  expect(coverageOf(caseWith({ workflows }))).toMatchObject({ complete: false, workflows: [], unread: ['a.yml'] })
  const more = environments(rules(), rules({ name: 'eu' }))
  expect(coverageOf(caseWith({ environments: more })).unnamed).toEqual(['eu'])
  expect(coverageOf(caseWith({ environments: FORBIDDEN }))).toMatchObject({ complete: false, environments: null })
})
