import { expect } from 'vitest'
import { scenario as reusable } from './reusable-workflow.ts'
import { defineScenario } from './scenario.ts'

const files = reusable.world.files ?? {}
const caller = files['.github/workflows/deploy.yml']

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'The calling job says something that GitHub has added since: what that does to the called job, and to what it is given, is not known.',
  world: {
    ...reusable.world,
    files: { ...files, '.github/workflows/deploy.yml': `${caller}    hand-over: everything\n` },
  },
  claim: 'credentials-are-short-lived',
  outcome: 'unknown',
  reasons: ['workflow-not-understood'],
  others: { 'token-permissions-are-declared': 'pass', 'actions-are-pinned': 'unknown' },
  also: (_, { because }) => expect(because).toContain('jobs.release.hand-over (in .github/workflows/deploy.yml)'),
})
