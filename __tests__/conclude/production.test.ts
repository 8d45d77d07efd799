import { expect, it } from 'vitest'
import { groundsOf } from '../../src/conclude/grounds.ts'
import { productionIn } from '../../src/conclude/production.ts'
import { policyText, someFacts, VALUES } from '../fakes/some-facts.ts'

const named = ['DB_KEY', 'OTHER'].map((name) => ({ name, at: ['env.X'] }))
const told = (policy: string) => {
  const facts = someFacts({
    workflow: { ...VALUES.workflow, secrets: { named, any: [] } },
    'check-run': { ...VALUES['check-run'], deployment: null },
    'policy-file': policyText(policy),
  })
  const { loaded, judging } = groundsOf(facts)
  const { environment, credentials, policyKnown } = productionIn(loaded, facts, judging.credentials)
  return [environment, credentials.map(({ name }) => name), policyKnown]
}

it('asks the rule of the environment, and that of each credential', () => {
  const rules =
    'environments:\n  "prod*": { extends: soc2, production: true }\ncredentials:\n  db_key: { production: true }\n'
  expect(told(`version: 1\n${rules}`)).toEqual(['policy', ['DB_KEY'], true])
  expect(told('version: 1\nextends: soc2')).toEqual(['name', [], true])
})

it('takes no word of a policy that can’t be used, and says so', () => {
  expect(told('version: 2')).toEqual(['name', [], false])
})
