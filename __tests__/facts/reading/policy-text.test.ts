import { expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { knownAgents, readPolicyText } from '../../../src/facts/reading/policy-text.ts'
import { policyText } from '../../fakes/some-facts.ts'

const OURS = 'agents: [{ id: our-coder, title: Our coder, kind: agent, accounts: [4242] }]'

it('knows the agents that the policy names beside its own', async () => {
  const known = await knownAgents(policyText(OURS))
  expect(known.slice(0, agents.length)).toEqual(agents)
  expect(known.slice(agents.length).map(({ id }) => id)).toEqual(['our-coder'])
})

it.each([
  ['no policy', undefined],
  ['a repository without one', { ...policyText(''), file: null }],
  ['a policy that names none', policyText('version: 1')],
  ['a text that is no policy', policyText('{')],
  ['a policy whose agents are not right', policyText(`${OURS.slice(0, -1)}, { id: Other }]`)],
  ['a policy that is too long', policyText(`${OURS}\n# ${'x'.repeat(70_000)}`)],
])('knows its own agents with %s', async (_, policy) => {
  expect(await knownAgents(policy)).toEqual(agents)
})

it('reads a policy as plain values, and throws where it is none', async () => {
  expect(await readPolicyText('baseline: v1')).toEqual({ baseline: 'v1' })
  await expect(readPolicyText('{')).rejects.toThrow(Error)
})
