import { expect } from 'vitest'
import { defineScenario, sinceDeployed } from './scenario.ts'

const POLICY = `version: 1
environments:
  "*":
    require: [agent-changes-have-a-human-who-did-not-ask-for-them]
agents:
  - id: our-coder
    title: Our coder
    kind: agent
    accounts: [4242]
    trailers: [Our-Coder-Task]
`

export const scenario = defineScenario({
  group: 'Agents',
  tells: 'An agent that only the policy knows wrote a change for omar, and omar alone approved it.',
  world: {
    people: { 'our-coder': { id: 4242 } },
    files: { '.github/delivery-evidence.yml': POLICY },
    history: sinceDeployed({
      pullRequest: {
        by: 'our-coder',
        steps: [
          {
            push: {
              message: 'Sell umbrellas\n\nOur-Coder-Task: words that nobody needs to keep',
              coAuthors: ['omar'],
            },
          },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'merge', by: 'lena' },
        ],
      },
    }),
  },
  claim: 'agent-changes-have-a-human-who-did-not-ask-for-them',
  outcome: 'fail',
  reasons: ['wrote-a-commit', 'no-approval-counts'],
  also({ record, everything }) {
    const [found] = record.conclusions.agents.wrote
    expect(found).toMatchObject({ agent: 'our-coder', title: 'Our coder', kind: 'agent', tier: 'platform' })
    expect(new Set(found?.signals.map(({ signal }) => signal))).toEqual(
      new Set(['account 4242', 'trailer our-coder-task']),
    )
    expect(found?.onBehalfOf).toMatchObject([{ login: 'omar', basis: 'co-author' }])
    expect(everything).not.toContain('nobody needs to keep')
  },
})
