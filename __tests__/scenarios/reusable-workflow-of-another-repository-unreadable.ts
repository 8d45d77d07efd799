import { expect } from 'vitest'
import { scenario as readable } from './reusable-workflow-of-another-repository.ts'
import { defineScenario, tokenScopesOf } from './scenario.ts'

const files = readable.world.elsewhere?.['acme/ci']?.files ?? {}

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The job stands in a workflow of another repository, which the token may not read: nothing is known of it.',
  world: { ...readable.world, elsewhere: { 'acme/ci': { visibility: 'private', files } } },
  claim: 'workflow-changes-were-reviewed',
  outcome: 'unknown',
  reasons: ['fact-unavailable'],
  others: {
    'token-permissions-are-declared': 'unknown',
    'token-is-least-privilege': 'unknown',
    'credentials-are-short-lived': 'unknown',
    'credentials-have-owners': 'unknown',
    'actions-are-pinned': 'unknown',
    'agents-hold-no-production-credential': 'unknown',
  },
  also: (played) => {
    expect(played.record.facts.workflow).toMatchObject({ status: 'unavailable', reason: 'not-found' })
    expect(tokenScopesOf(played)).toBeNull()
    expect(played.record.conclusions.packet.find(({ id }) => id === 'credential')?.state).toBe('unknown')
  },
})
