import { expect } from 'vitest'
import { replay } from '../../src/record/replay.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

const ID = 'e3b0c44298fc1c149afb'

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    'Devin named its session in the description of what mia asked for and approved alone, and the policy has nothing of such references kept.',
  world: {
    people: { 'devin-ai-integration[bot]': { id: 158243242 } },
    history: sinceDeployed({
      pullRequest: {
        by: 'devin-ai-integration[bot]',
        head: `devin/1772000000-${ID}`,
        body: `Mends it.\n\nLink to Devin session: https://app.devin.ai/sessions/${ID}\nRequested by: @mia\n`,
        steps: [{ push: {} }, { review: 'APPROVED', by: 'mia' }, { merge: 'squash', by: 'mia' }],
      },
    }),
  },
  policy: 'agent-sessions: none',
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'fail',
  reasons: ['had-an-agent-work-on-it', 'no-approval-counts'],
  also({ record, everything }) {
    expect(record.conclusions.agents.wrote).toMatchObject([{ agent: 'devin', sessions: [] }])
    expect(everything).not.toContain(ID)
    expect(replay(record)).toEqual([])
  },
})
