import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/controls/evaluate.ts'
import { everyChangeWasReviewedByAnIndependentHuman as control } from '../../src/controls/every-change-was-reviewed-by-an-independent-human.ts'
import type { Facts } from '../../src/facts/index.ts'
import { none, omar, someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

type Pull = ValueOf<'pull-requests'>['items'][number]

const judge = (facts: Facts, machineAccounts: readonly number[] = []) =>
  evaluate(facts, judging(facts, { 'machine-accounts': machineAccounts })).find(({ control: id }) => id === control.id)
const pulls = VALUES['pull-requests']
const changed = (changes: Partial<Pull>) =>
  someFacts({ 'pull-requests': { ...pulls, items: pulls.items.map((pull) => ({ ...pull, ...changes })) } })
const ranged = (changes: Partial<ValueOf<'change-set'>>) =>
  someFacts({ 'change-set': { ...VALUES['change-set'], ...changes } })
const LIMIT = 'Whether an approval was given for the final revision is another claim.'
const nobody = { complete: true, items: [] }
const stale = { complete: true, items: (pulls.items[0]?.reviews.items ?? []).map((one) => ({ ...one, commit: 'x' })) }

describe('every-change-was-reviewed-by-an-independent-human', () => {
  it('holds when somebody with no part in it approved, whatever they saw', () => {
    expect(judge(someFacts())).toMatchObject({
      outcome: 'pass',
      because: '1 commit came in: each through a pull request that an independent human approved.',
      limits: [LIMIT],
      range: { pullRequests: [{ number: 7, reviews: [{ by: omar, standing: 'counted', reason: 'independent' }] }] },
    })
    expect(judge(changed({ reviews: stale }))?.outcome).toBe('pass')
  })

  it('does not when nobody did, and names the pull request', () => {
    expect(judge(changed({ reviews: nobody }))).toMatchObject({
      outcome: 'fail',
      because: '1 of 1 commit had no approval of an independent human: #7 (nobody approved).',
    })
  })

  it('does not when the policy lists who approved as a machine', () => {
    expect(judge(someFacts(), [omar.id])).toMatchObject({
      outcome: 'fail',
      range: { pullRequests: [{ reviews: [{ reason: 'listed-as-machine-account' }] }] },
    })
  })

  it('does not when the pull request was merged elsewhere than into what the run is for', () => {
    expect(judge(changed({ base: 'other' }))?.outcome).toBe('fail')
    const onRelease = {
      ...changed({ base: 'release' }),
      ...{ run: someFacts({ run: { ...VALUES.run, ref: 'refs/heads/release' } }).run },
    }
    expect(judge(onRelease)?.outcome).toBe('pass')
  })

  it('keeps its limits beside those of the range', () => {
    expect(judge(ranged({ kind: 'first', complete: false }))?.limits).toEqual([expect.stringContaining('head'), LIMIT])
  })

  it('does not apply where nothing came in', () => {
    expect(judge(ranged({ kind: 'rollback', total: 0, commits: [] }))).toMatchObject({
      outcome: 'not-applicable',
      limits: [],
    })
  })

  it('is not known where there is said to be nothing to look at', () => {
    expect(judge(someFacts({}, { 'change-set': none('change-set') }))?.outcome).toBe('unknown')
    expect(judge(someFacts({}, { 'pull-requests': none('pull-requests') }))?.outcome).toBe('unknown')
    expect(judge(someFacts({}, { run: none('run') }))?.outcome).toBe('pass')
  })
})
