import { expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { knownAgents, readPolicyText, sessionsKept } from '../../../src/facts/reading/policy-text.ts'
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

it.each(['keep', 'digest', 'none'])('keeps of references to sessions what the policy says: %s', async (how) => {
  expect(await sessionsKept(policyText(`version: 1\nextends: soc2\nagent-sessions: ${how}\n`))).toBe(how)
})

it('keeps references to sessions where a policy says nothing of them, or nobody asked for one', async () => {
  expect(await sessionsKept(policyText('version: 1\nextends: soc2\n'))).toBe('keep')
  expect(await sessionsKept({ ...policyText(''), file: null, askedFor: false })).toBe('keep')
})

it.each([
  ['that was not seen', undefined],
  ['that the step names and that is not there', { ...policyText(''), file: null, askedFor: true }],
  ['that is no YAML', policyText('{')],
  ['that is too long', policyText(`version: 1\nextends: soc2\n# ${'x'.repeat(70_000)}`)],
  ['in which the key is misspelt', policyText('version: 1\nextends: soc2\nagents-sessions: none\n')],
  ['that says it in another word', policyText('version: 1\nextends: soc2\nagent-sessions: keeps\n')],
])('keeps no reference to a session with a policy %s', async (_, policy) => {
  expect(await sessionsKept(policy)).toBe('none')
})

it('reads a policy as plain values, and throws where it is none', async () => {
  expect(await readPolicyText('baseline: v1')).toEqual({ baseline: 'v1' })
  await expect(readPolicyText('{')).rejects.toThrow(Error)
})
