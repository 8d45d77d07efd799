import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/controls/evaluate.ts'
import { reviewsCoverTheFinalRevision as control } from '../../src/controls/reviews-cover-the-final-revision.ts'
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
const given = pulls.items[0]?.reviews.items ?? []

describe('reviews-cover-the-final-revision', () => {
  it('holds when the approval was given after the server had the head', () => {
    expect(judge(someFacts())).toMatchObject({
      outcome: 'pass',
      because: '1 commit came in: each through a pull request whose final content an independent human approved.',
      range: { pullRequests: [{ reviews: [{ by: omar, reason: 'saw-the-final-revision' }] }] },
    })
  })

  it('does not when it was given for something else', () => {
    const stale = given.map((one) => ({ ...one, commit: 'x' }))
    expect(judge(changed({ reviews: { complete: true, items: stale } }))).toMatchObject({
      outcome: 'fail',
      because: '1 of 1 commit had no approval of their final content by an independent human: #7 (no approval counts).',
      range: { pullRequests: [{ reviews: [{ by: omar, reason: 'given-for-other-content' }] }] },
    })
  })

  it('does not when who gave it is listed as a machine', () => {
    expect(judge(someFacts(), [omar.id])?.outcome).toBe('fail')
  })

  it('is not known without the server’s clock', () => {
    expect(judge(changed({ heads: { complete: true, items: [] } }))?.outcome).toBe('unknown')
  })

  it('does not apply where nothing came in', () => {
    expect(judge(ranged({ kind: 'redeploy', total: 0, commits: [] }))?.outcome).toBe('not-applicable')
  })
})
