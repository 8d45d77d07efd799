import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const PROMPT = 'please deploy umbrellas to the moon'
const FILES = {
  'approved-ai-tools.yml': 'tools: [cursor, claude-code]\n',
  'model-inventory.json': '{ "models": ["some-model-1"] }\n',
  'prompts.log': `${PROMPT}\n`,
}

export const scenario = defineScenario({
  group: 'Environment',
  tells:
    'A list of approved tools, an inventory of models and a log of prompts lie in the repository and are named as what was deployed; nobody reviewed or approved anything, and the job is in no environment.',
  world: {
    files: {
      '.github/workflows/deploy.yml': `name: Deploy
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`,
    },
    history: sinceDeployed({ commit: { by: 'mia', files: FILES } }),
    run: { environment: null, approvals: [] },
  },
  with: {
    subjects: Object.keys(FILES)
      .map((name) => `${name}@sha256:${'a'.repeat(64)}`)
      .join('\n'),
  },
  claim: 'deployment-was-approved-by-an-independent-human',
  outcome: 'fail',
  reasons: ['job-in-no-environment'],
  also: ({ record: { conclusions }, everything }) => {
    const answers = conclusions.asks.map(({ id, answer }) => [id, answer])
    // Who started the run is GitHub's word, and all that there is of any.
    expect(answers).toEqual([
      ['reviewed-and-approved', 'not-answered'],
      ['privileged-access-controlled', 'not-answered'],
      ['deployment-controlled', 'not-answered'],
      ['investigable-later', 'partly'],
    ])
    const told = JSON.stringify(conclusions.asks)
    expect(Object.keys(FILES).filter((file) => told.includes(file))).toEqual([])
    expect(everything).not.toContain(PROMPT)
  },
})
