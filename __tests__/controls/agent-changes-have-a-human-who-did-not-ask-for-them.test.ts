import { describe, expect, it } from 'vitest'
import { agentChangesHaveAHumanWhoDidNotAskForThem as control } from '../../src/controls/agent-changes-have-a-human-who-did-not-ask-for-them.ts'
import { evaluate } from '../../src/controls/evaluate.ts'
import type { Facts } from '../../src/facts/index.ts'
import { mia, omar, someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

type Pull = ValueOf<'pull-requests'>['items'][number]

const judge = (facts: Facts, machineAccounts: readonly number[] = []) =>
  evaluate(facts, judging(facts, { 'machine-accounts': machineAccounts })).find(({ control: id }) => id === control.id)
const pulls = VALUES['pull-requests']
const changed = (changes: Partial<Pull>) =>
  someFacts({ 'pull-requests': { ...pulls, items: pulls.items.map((pull) => ({ ...pull, ...changes })) } })
const ranged = (changes: Partial<ValueOf<'change-set'>>) =>
  someFacts({ 'change-set': { ...VALUES['change-set'], ...changes } })
const LIMITS = [expect.stringContaining('leaves no trace'), expect.stringContaining('asked of an agent outside')]
const [commit] = pulls.items[0]?.commits.items ?? []
const [review] = pulls.items[0]?.reviews.items ?? []
const dependabot = { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' } as const
/** https://api.github.com/users/Copilot */
const copilot = { login: 'Copilot', id: 198_982_749, type: 'Bot' } as const
const approvedBy = (by: typeof mia | typeof omar) => ({
  reviews: { complete: true, items: review === undefined ? [] : [{ ...review, by }] },
})
const madeBy = (author: typeof dependabot | typeof copilot, ...others: readonly (typeof mia)[]): Partial<Pull> => ({
  author,
  commits: {
    complete: true,
    items:
      commit === undefined
        ? []
        : [{ ...commit, authors: [author, ...others].map((account) => ({ account, isWebFlow: false })) }],
  },
})
/** Pushed by the agent, committed by GitHub. */
const byCopilot = (...askers: readonly (typeof mia)[]): Partial<Pull> => {
  const made = madeBy(copilot, ...askers)
  const items = (made.commits?.items ?? []).map((one) => ({
    ...one,
    committer: { account: copilot, isWebFlow: false },
  }))
  return {
    ...made,
    commits: { complete: true, items },
    heads: { complete: true, items: (pulls.items[0]?.heads.items ?? []).map((one) => ({ ...one, by: copilot })) },
  }
}

describe('agent-changes-have-a-human-who-did-not-ask-for-them', () => {
  it('does not apply where no agent was seen, which does not show that there was none', () => {
    expect(judge(someFacts())).toMatchObject({ outcome: 'not-applicable', limits: LIMITS })
    expect(judge(changed(madeBy(dependabot)))?.outcome).toBe('not-applicable')
  })

  it('holds when somebody else than who asked approved', () => {
    expect(judge(changed({ ...byCopilot(mia), ...approvedBy(omar) }))).toMatchObject({
      outcome: 'pass',
      limits: LIMITS,
      because: expect.stringContaining('approved by a human who did not ask for it'),
    })
  })

  it('does not when only who asked approved', () => {
    expect(judge(changed({ ...byCopilot(mia), ...approvedBy(mia) }))).toMatchObject({
      outcome: 'fail',
      range: { pullRequests: [{ reviews: [{ by: mia, standing: 'not-counted' }] }] },
    })
  })

  it('does not when who approved is listed as a machine', () => {
    expect(judge(changed({ ...byCopilot(mia), ...approvedBy(omar) }), [omar.id])?.outcome).toBe('fail')
  })

  it('is not known where nobody shows who asked', () => {
    expect(judge(changed({ ...byCopilot(), ...approvedBy(omar) }))?.outcome).toBe('unknown')
  })

  it('does not apply where nothing came in', () => {
    expect(judge(ranged({ kind: 'redeploy', total: 0, commits: [] }))).toMatchObject({
      outcome: 'not-applicable',
      limits: [],
    })
  })
})
