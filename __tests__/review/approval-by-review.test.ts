import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '../../src/model/conclusions.ts'
import { approvalByReview, eitherApproval } from '../../src/review/approval-by-review.ts'
import { judging } from '../controls/judging.ts'
import { mia, omar, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const rangeOf = (...given: Parameters<typeof someFacts>) => judging(someFacts(...given)).range
const [pull] = VALUES['pull-requests'].items
const reviewedBy = (changes: object) =>
  pull === undefined
    ? VALUES['pull-requests']
    : {
        ...VALUES['pull-requests'],
        items: [
          { ...pull, reviews: { complete: true, items: pull.reviews.items.map((one) => ({ ...one, ...changes })) } },
        ],
      }

describe('approvalByReview', () => {
  it('holds where an independent human approved each change in its final form', () => {
    expect(approvalByReview(rangeOf())).toMatchObject({
      outcome: 'pass',
      limits: [expect.stringContaining('By the policy')],
    })
  })

  it.each([
    ['whoever wrote it approved', { by: mia }],
    ['it was given for other content', { commit: '0'.repeat(40) }],
    ['nobody approved', { state: 'COMMENTED' as const }],
  ])('does not where %s', (_, changes) => {
    expect(approvalByReview(rangeOf({ 'pull-requests': reviewedBy(changes) })).outcome).toBe('fail')
  })

  it('is not known where what came in is not, and does not apply where nothing did', () => {
    expect(approvalByReview(rangeOf({}, { 'change-set': unseen('change-set') }))).toMatchObject({
      outcome: 'unknown',
      limits: [expect.stringContaining('By the policy')],
    })
    expect(approvalByReview(rangeOf({ 'change-set': { ...VALUES['change-set'], kind: 'redeploy' } })).outcome).toBe(
      'not-applicable',
    )
  })

  it('is not known of going back: no review says that it may', () => {
    const range = rangeOf({ 'change-set': { ...VALUES['change-set'], kind: 'rollback' } })
    expect(approvalByReview(range)).toMatchObject({
      outcome: 'unknown',
      reasons: ['reviews-do-not-tell-of-a-rollback'],
      because: expect.stringContaining('goes back'),
      limits: [expect.stringContaining('By the policy')],
    })
  })
})

describe('eitherApproval', () => {
  const answer = (outcome: (typeof OUTCOMES)[number]) => ({
    outcome,
    reasons: [outcome === 'pass' ? 'approved' : 'nobody-approved'] as const,
    because: `It is ${outcome}.`,
  })
  const table = (['pass', 'fail', 'unknown'] as const).flatMap((one) => OUTCOMES.map((two) => [one, two] as const))

  it.each(table)('%s by the environment, %s by the reviews: the better of both', (one, two) => {
    const good = one === 'pass' ? 'pass' : two
    const expected =
      good === 'pass' || good === 'not-applicable' ? good : one === 'fail' && two === 'fail' ? 'fail' : 'unknown'
    expect(eitherApproval(answer(one), answer(two)).outcome).toBe(expected)
  })

  const opinions = [{ by: omar, counted: false, reason: 'started-the-run' as const }]

  it('is that of the reviews where they pass and nobody rejected it, with who was weighed', () => {
    expect(eitherApproval({ ...answer('fail'), opinions }, answer('pass'))).toEqual({ ...answer('pass'), opinions })
    expect(eitherApproval(answer('fail'), answer('pass'))).toEqual({ ...answer('pass'), opinions: [] })
  })

  it('tells both reasons and all limits where neither passes', () => {
    const limited = (outcome: (typeof OUTCOMES)[number], limit: string) => ({ ...answer(outcome), limits: [limit] })
    expect(eitherApproval({ ...limited('fail', 'one'), opinions }, limited('unknown', 'two'))).toEqual({
      outcome: 'unknown',
      reasons: ['nobody-approved', 'nobody-approved'],
      because: 'It is fail. It is unknown.',
      opinions,
      limits: ['one', 'two'],
    })
    expect(eitherApproval(answer('fail'), answer('fail'))).toMatchObject({ opinions: [], limits: [] })
  })

  it.each(OUTCOMES)('whoever rejected it is not overruled by reviews that are %s', (outcome) => {
    const rejected = { ...answer('fail'), opinions: [{ by: omar, counted: false, reason: 'rejected-it' as const }] }
    expect(eitherApproval(rejected, answer(outcome))).toBe(rejected)
  })
})
