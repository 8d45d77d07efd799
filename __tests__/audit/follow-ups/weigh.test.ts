import { describe, expect, it } from 'vitest'
import type { Declared } from '../../../src/audit/follow-ups/declared.ts'
import { weigh } from '../../../src/audit/follow-ups/weigh.ts'
import { followUpOf } from './emergency.ts'

const STARTER = 101
const ties = { of: (id: number) => (id === STARTER ? ('started-the-run' as const) : undefined), complete: true }
const declared = (changes: Parameters<typeof followUpOf>[1] = {}, readAt = '2026-03-04T00:00:01.000Z'): Declared => ({
  followUp: followUpOf({ digest: 'sha256:0' }, changes),
  machines: [42],
  from: { kind: 'record', record: 'later', digest: 'sha256:1', policy: 'p.yml', readAt, policyChanges: 'pass' },
})
const weighed = (...all: readonly Declared[]) => weigh(all, ties, '2026-03-02', '2026-03-31')
const on = (day: string) => declared({ 'reviewed-on': day })
const inFile = (day: string): Declared => ({ ...on(day), from: { kind: 'file', policy: 'p.yml' } })

describe('a declaration', () => {
  it('counts from the day of the record to the day on which it was read', () => {
    for (const day of ['2026-03-02', '2026-03-04']) expect(weighed(on(day)).answer).toEqual(on(day))
    expect(weighed(inFile('2026-03-31')).answer).toEqual(inFile('2026-03-31'))
  })

  it.each([
    ['who started the run says so', declared({ reviewer: { id: STARTER } }), 'the reviewer started the run'],
    ['a machine says so', declared({ reviewer: { id: 42 } }), 'the reviewer is listed as a machine account'],
    ['it is older than the record', on('2026-03-01'), 'its day is before 2026-03-02, on which the record was sealed'],
    ['it was written before its day', on('2026-03-05'), 'its day is after 2026-03-04, on which the policy was read'],
    ['its day is to come', inFile('2026-04-01'), 'its day is after 2026-03-31, on which the policy was read'],
    [
      'its day is after the one asked about',
      declared({ 'reviewed-on': '2026-04-02' }, '2026-04-03T00:00:00Z'),
      'its day is after 2026-03-31',
    ],
  ])('does not count where %s', (_, one, why) => {
    expect(weighed(one)).toEqual({ answer: null, notCounted: [{ declared: one, why }] })
  })

  it('that counts is the answer, the first before any later, and beside one that does not', () => {
    const [bad, first, second] = [on('2026-03-01'), on('2026-03-03'), on('2026-03-02')]
    expect(weighed(bad, first, second, bad)).toEqual({
      answer: first,
      notCounted: [{ declared: bad, why: expect.stringContaining('before') }],
    })
  })
})
