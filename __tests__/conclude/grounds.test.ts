import { expect, it } from 'vitest'
import { groundsOf } from '../../src/conclude/grounds.ts'
import { policyText, someFacts } from '../fakes/some-facts.ts'

const text = `version: 1
environments: { production: { require: [environment-is-protected] } }
machine-accounts: [7]
agents: [{ id: our-coder, title: Our coder, kind: agent, accounts: [4242] }]
`

it('the policy of the facts says what is asked, who is a machine, and which agents are known besides', () => {
  const { loaded, rule, knownAgents, judging } = groundsOf(someFacts({ 'policy-file': policyText(text) }))
  expect(loaded.state).toBe('from-default-branch')
  expect(rule?.require).toEqual(['environment-is-protected'])
  expect(knownAgents.map(({ id }) => id)).toEqual(expect.arrayContaining(['claude-code', 'our-coder']))
  expect(judging.machineAccounts).toEqual([7, 4242])
})
