import { expect } from 'vitest'
import { IN_THE_LOG } from '../fakes/runner/worker.ts'
import { recommendedPermissions } from '../fakes/world/workflow.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells: 'The workflow declares that the token may read contents; the runner was told that it may write them.',
  world: {
    history: sinceDeployed({ commit: { by: 'mia' } }),
    run: { granted: { ...recommendedPermissions, contents: 'write', metadata: 'read' } },
  },
  claim: 'token-is-least-privilege',
  outcome: 'unknown',
  reasons: ['workflow-and-runner-disagree'],
  also: ({ record, everything }) => {
    for (const text of IN_THE_LOG) expect(everything).not.toContain(text)
    const link = record.conclusions.packet.find(({ id }) => id === 'credential')
    expect(link).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining('but the runner was told otherwise of: contents.'),
    })
    expect(record.conclusions.verdict.blockedBy.map(({ claim }) => claim)).toContain('credential')
  },
})
