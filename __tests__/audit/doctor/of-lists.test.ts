import { expect, it } from 'vitest'
import { ofLists, unnamedIn } from '../../../src/audit/doctor/of-lists.ts'
import { observed } from '../../../src/model/fact.ts'
import { caseWith, environments, FORBIDDEN, policy, rules } from './some-settings.ts'

it('says which workflow could not be read, and that a list has no end', () => {
  const workflows = observed({ items: [{ path: 'a.yml', map: FORBIDDEN }], complete: false })
  const codes = ofLists(caseWith({ workflows, environments: environments() })).map(({ code, about }) => [code, about])
  expect(codes).toEqual([
    ['workflow', 'a.yml'],
    ['workflows', '.github/workflows'],
  ])
})

it('asks what deploys to an environment that no job names, where the policy requires something of it', () => {
  const two = { environments: environments(rules(), rules({ name: 'eu' })) }
  expect(unnamedIn(caseWith(two))).toEqual(['eu'])
  expect(ofLists(caseWith(two))).toMatchObject([{ code: 'environment-unnamed', state: 'not-seen', about: 'eu' }])
  expect(ofLists(caseWith({ ...two, policy: policy('version: 1\nextends: observe\n') }))).toEqual([])
})
