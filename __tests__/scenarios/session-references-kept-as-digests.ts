import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { replay } from '../../src/record/replay.ts'
import { defineScenario, sinceDeployed } from './scenario.ts'

const ID = '01AbCdEfGh'
const URL = `https://claude.ai/code/session_${ID}`

export const scenario = defineScenario({
  group: 'Agents',
  tells:
    'Claude named its session in a commit, a description and a branch, and the policy has only digests of such references kept.',
  world: {
    history: sinceDeployed({
      pullRequest: {
        by: 'mia',
        head: `claude/mend-it-${ID}`,
        body: `Mends it.\n\n${URL}\n`,
        steps: [
          { push: { message: `Mend it\n\nClaude-Session: ${URL}` } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'merge', by: 'mia' },
        ],
      },
    }),
  },
  policy: 'agent-sessions: digest',
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'pass',
  reasons: ['approved'],
  also({ record, everything }) {
    const digest = `sha256:${createHash('sha256').update(URL).digest('hex')}`
    expect(record.conclusions.agents.wrote).toMatchObject([{ agent: 'claude-code', sessions: [digest] }])
    expect(everything).toContain(digest)
    expect(everything).not.toContain(ID)
    expect(replay(record)).toEqual([])
  },
})
