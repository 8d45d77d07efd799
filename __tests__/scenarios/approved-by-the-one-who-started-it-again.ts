import { defineScenario } from './scenario.ts'

export const scenario = defineScenario({
  group: 'Environment',
  tells: 'mia started the run, omar started it again, and he let it into production.',
  world: { run: { actor: 'mia', triggeringActor: 'omar' } },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['no-independent-approval', 'started-the-run'],
})
