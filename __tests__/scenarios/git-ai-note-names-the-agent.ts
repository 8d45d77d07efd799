import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const NOTE = `src/umbrellas.ts
  s_0a1b2c3d4e5f60::t_0a1b2c3d4e5f60 1-9
---
${JSON.stringify({
  schema_version: 'authorship/3.0.0',
  prompts: {},
  sessions: {
    s_0a1b2c3d4e5f60: {
      agent_id: { tool: 'cursor', id: 'a-private-session', model: 'some-model' },
      human_author: 'Omar <777+omar@users.noreply.github.com>',
      messages: ['a prompt that nobody may keep'],
    },
  },
})}`

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    'Nothing in the commit tells of an agent, but a note of Git AI says that omar prompted Cursor; omar alone approved.',
  world: {
    people: { omar: { id: 777 } },
    history: [
      ...sinceDeployed({
        pullRequest: {
          by: 'mia',
          steps: [{ push: { name: 'proposed' } }, { review: 'APPROVED', by: 'omar' }, { merge: 'merge', by: 'lena' }],
        },
      }),
      { note: { on: 'proposed', text: NOTE, fanOut: 1 } },
    ],
  },
  claim: 'every-change-was-reviewed-by-an-independent-human',
  outcome: 'fail',
  reasons: ['had-an-agent-work-on-it', 'no-approval-counts'],
  also({ record, summary, everything }) {
    const [found] = record.conclusions.agents.wrote
    expect(found).toMatchObject({ agent: 'cursor', tier: 'author', sessions: ['a-private-session'] })
    expect(found?.onBehalfOf.map(({ login, basis }) => [login, basis])).toContainEqual(['omar', 'note'])
    expect(summary).toContain('Cursor')
    expect(summary).not.toContain('a-private-session')
    expect(everything).not.toContain('nobody may keep')
  },
})
