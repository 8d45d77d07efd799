import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../src/audit/follow-ups/judge.ts'
import { daysAfter } from '../../../src/policy/day.ts'
import { emergency, followUpOf, later } from './emergency.ts'

const broken = emergency()
const DUE = '2026-03-05'
const AFTER = '2026-03-06'
const statesOf = (records: Parameters<typeof standingOf>[0], asOf: string, file?: Parameters<typeof standingOf>[1]) =>
  standingOf(records, file, asOf).followUps.map(({ state }) => state)
const answer = followUpOf(broken)

describe('a broken glass', () => {
  it('is open up to and on its due day, and overdue from the next', () => {
    const [one] = standingOf([broken], undefined, DUE).followUps
    expect(one).toMatchObject({
      digest: broken.digest,
      environment: 'production',
      brokenGlass: { by: { login: 'mia' }, reason: 'The shop burns.', followUpDue: DUE },
      state: 'open',
      answer: null,
      tiesComplete: true,
    })
    expect(statesOf([broken], AFTER)).toEqual(['overdue'])
  })

  it('is answered by the policy in a later record that names its record', () => {
    const { followUps, unmatched } = standingOf([broken, later([answer])], undefined, AFTER)
    expect(followUps).toMatchObject([{ state: 'answered', answer: { followUp: answer, from: { record: 'later' } } }])
    expect(unmatched).toEqual([])
  })

  it('is answered late where the day is after its due day, and the first answer stands', () => {
    const tooLate = later([followUpOf(broken, { 'reviewed-on': '2026-03-06' })], '2026-03-07')
    expect(statesOf([broken, tooLate], '2026-03-08')).toEqual(['answered-late'])
    const backdated = later([answer], '2026-03-09', { path: 'backdated' })
    expect(statesOf([broken, backdated, tooLate], '2026-03-10')).toEqual(['answered-late'])
  })

  it('was not answered yet on an earlier day', () => {
    const records = [broken, later([followUpOf(broken, { 'reviewed-on': '2026-03-09' })], '2026-03-09')]
    expect(statesOf(records, AFTER)).toEqual(['overdue'])
    expect(statesOf(records, '2026-03-09')).toEqual(['answered-late'])
  })

  it('counts once, however often its record is there', () => {
    const standing = standingOf([broken, { ...broken, path: 'copy' }], undefined, AFTER)
    expect(standing).toMatchObject({ records: 1, followUps: [{ record: 'emergency' }] })
  })

  it.each([
    ['of another record', later([followUpOf(emergency('other', 'Again.'))])],
    ['in the policy of another repository', later([answer], '2026-03-04', { run: { repositoryId: 7 } })],
    ['by who started the run', later([followUpOf(broken, { reviewer: { id: 101, login: 'theo' } })])],
  ])('is not answered by what is declared %s', (_, record) => {
    expect(statesOf([broken, record], AFTER)).toEqual(['overdue'])
  })

  it('may be answered by a file, and what only that says of no record here is told', () => {
    const stranger = followUpOf({ digest: `sha256:${'f'.repeat(64)}` })
    const policy = { version: 1, 'follow-ups': [answer, stranger] } as const
    const file = { path: 'p.yml', digest: '', text: '', policy }
    const { followUps, unmatched } = standingOf([broken], file, AFTER)
    expect(followUps).toMatchObject([{ state: 'answered', answer: { from: { kind: 'file', policy: 'p.yml' } } }])
    expect(unmatched).toEqual([stranger.record])
  })

  it('is seen too where it let the job begin, and nothing was in its way at the end', () => {
    const { verdict } = broken.record.conclusions
    const calm = { ...verdict, brokenGlass: null }
    const decisionAtStart = { at: '2026-03-02T09:30:00Z', gate: 'enforce', verdict, factsDigest: 'sha256:0' } as const
    const record = { ...broken.record, decisionAtStart, conclusions: { ...broken.record.conclusions, verdict: calm } }
    expect(statesOf([{ ...broken, record }], AFTER)).toEqual(['overdue'])
  })
})

describe('any records beside it', () => {
  const others = [emergency('other', 'Again.'), emergency('third', 'And again.')]
  const followUps = fc
    .record({
      about: fc.constantFrom(broken, ...others),
      id: fc.constantFrom(101, 102, 107),
      days: fc.integer({ min: -2, max: 6 }),
    })
    .map(({ about, id, days }) => followUpOf(about, { reviewer: { id }, 'reviewed-on': daysAfter('2026-03-02', days) }))
  const records = fc
    .record({
      said: fc.array(followUps, { maxLength: 2 }),
      days: fc.integer({ min: 0, max: 8 }),
      repositoryId: fc.constantFrom(900, 900, 7),
    })
    .map(({ said, days, repositoryId }) => ({
      said,
      record: later(said, daysAfter('2026-03-02', days), { run: { repositoryId } }),
    }))
  const given = fc.tuple(fc.array(records, { maxLength: 3 }), records, fc.integer({ min: 0, max: 9 }))
  const answered = ['answered', 'answered-late']

  it('answer it only by naming its very record, never undo an answer, and have no order', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(given, ([before, added, days]) => {
        const asOf = daysAfter('2026-03-02', days)
        const some = [broken, ...before.map(({ record }) => record)]
        const stateIn = (all: typeof some) =>
          standingOf(all, undefined, asOf).followUps.find(({ digest }) => digest === broken.digest)?.state ?? 'lost'
        const [was, is] = [stateIn(some), stateIn([...some, added.record])]
        seen.add(`${was}→${is}`)
        const isNamed = added.said.some(({ record }) => record === broken.digest)
        if (!isNamed) expect(is).toBe(was)
        if (answered.includes(was)) expect(answered).toContain(is)
        expect(stateIn([added.record, ...some.toReversed()])).toBe(is)
      }),
      { numRuns: 150, seed: 7 },
    )
    expect([...seen]).toEqual(expect.arrayContaining(['overdue→answered', 'overdue→overdue', 'open→answered']))
  })
})
