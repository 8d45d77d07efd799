import { expect, it } from 'vitest'
import { agentCall, agentRequests, CALLED_IN } from '../../src/model/agent-request.ts'
import { VALUES } from '../fakes/some-facts.ts'
import { checked } from '../fixtures/a-record.ts'

it('has a place for no text', () => {
  const call = { by: null, at: '2026-03-02T09:00:00Z', in: CALLED_IN[0], agents: ['cursor'] }
  expect(checked(agentCall, call)).toBeDefined()
  expect(() => checked(agentCall, { ...call, body: '@cursor do it' })).toThrow()
  expect(checked(agentRequests, VALUES['agent-requests'])).toBeDefined()
})
