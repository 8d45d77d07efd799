import { expect } from 'vitest'
import { defineScenario, REVIEWED, textOf } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Gate, exceptions, outcome',
  tells:
    'The workflow names the report of a smoke test, which is not there when the record is sealed: that is said, the record is kept, and the step fails.',
  world: REVIEWED,
  with: { validation: 'smoke.xml' },
  claim: 'deployed-revision-is-the-reviewed-revision',
  outcome: 'pass',
  reasons: ['everything-names-one-revision'],
  decision: 'allow',
  ends: 'failure',
  also(played) {
    expect(played.record.facts.validation).toMatchObject({ status: 'unavailable', reason: 'not-found' })
    expect(played.main.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringContaining('smoke.xml') }),
    )
    expect(textOf(played, 'outcome-evidence')).toContain('could not be read')
  },
})
