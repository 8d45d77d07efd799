import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/controls/evaluate.ts'
import { everyCommitCameThroughAPullRequest as control } from '../../src/controls/every-commit-came-through-a-pull-request.ts'
import type { Facts } from '../../src/facts/index.ts'
import { omar, someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

type Pull = ValueOf<'pull-requests'>['items'][number]

const judge = (facts: Facts, machineAccounts: readonly number[] = []) =>
  evaluate(facts, judging(facts, { 'machine-accounts': machineAccounts })).find(({ control: id }) => id === control.id)
const pulls = VALUES['pull-requests']
const changed = (changes: Partial<Pull>) =>
  someFacts({ 'pull-requests': { ...pulls, items: pulls.items.map((pull) => ({ ...pull, ...changes })) } })
const ranged = (changes: Partial<ValueOf<'change-set'>>) =>
  someFacts({ 'change-set': { ...VALUES['change-set'], ...changes } })
const sha = VALUES['change-set'].head

describe('every-commit-came-through-a-pull-request', () => {
  it('holds when merging one made it, whoever reviewed that', () => {
    expect(judge(changed({ reviews: { complete: true, items: [] } }), [omar.id])).toMatchObject({
      outcome: 'pass',
      because: '1 commit came in: each through a merged pull request.',
      range: { commits: [{ sha, outcome: 'pass', reason: 'made-by-merging-it', pullRequests: [7] }] },
    })
  })

  it('does not when a commit came by itself, and names it', () => {
    const alone = { ...pulls, items: [], numbersOf: { [sha]: [] } }
    expect(judge(someFacts({ 'pull-requests': alone }))).toMatchObject({
      outcome: 'fail',
      because: `1 of 1 commit came through no merged pull request: ${sha.slice(0, 7)} (no pull request).`,
    })
  })

  it('does not when it was never merged', () => {
    expect(judge(changed({ merged: false }))?.outcome).toBe('fail')
  })

  it('does not apply where nothing came in', () => {
    expect(judge(ranged({ kind: 'redeploy', total: 0, commits: [] }))?.outcome).toBe('not-applicable')
  })
})
