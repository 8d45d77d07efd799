import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FindingReason } from '../../src/model/finding-reason.ts'
import type { RuleBypasses, RuleSuite } from '../../src/model/rules.ts'
import { judgeMoves } from '../../src/review/rule-suites.ts'
import { VALUES } from '../fakes/some-facts.ts'

const seen = VALUES['rule-bypasses']
const sha = (letter: string) => letter.repeat(40)
const at = '2026-03-02T08:00:00Z'
const move = (before: string, after: string, time = at) => ({
  ...{ before: sha(before), after: sha(after), at: time, by: null, type: 'push' },
})
const suite = (before: string, after: string, result: RuleSuite['result']): RuleSuite => ({
  ...{ id: 1, before: sha(before), after: sha(after), at, by: { login: 'ada', id: 104 }, result },
})
const judge = (
  moves: RuleBypasses['moves']['items'],
  suites: readonly RuleSuite[],
  { moved = true, read = true }: { readonly moved?: boolean; readonly read?: boolean } = {},
) =>
  judgeMoves({
    ...seen,
    moves: { complete: moved, items: moves },
    suites: { complete: read, since: '2026-02-02T00:00:00Z', items: suites },
  })
const two = [move('b', 'c'), move('a', 'b')]

describe('judgeMoves', () => {
  it('passes where each push has a suite that passed', () => {
    expect(judge(two, [suite('a', 'b', 'pass'), suite('b', 'c', 'pass')])).toEqual({
      outcome: 'pass',
      reasons: ['rule-suite-passed', 'rule-suite-passed'],
      because: 'Pushes to main since then: 2. Each passed its rules.',
    })
  })

  it('takes a push that was refused first and came in later for one that passed', () => {
    expect(judge([move('a', 'b')], [suite('a', 'b', 'fail'), suite('a', 'b', 'pass')]).outcome).toBe('pass')
  })

  it.each<readonly [string, RuleSuite[], string, FindingReason[]]>([
    [
      'a rule was bypassed',
      [suite('a', 'b', 'pass'), suite('b', 'c', 'bypass')],
      'ada bypassed them with ccccccc.',
      ['rule-suite-bypassed'],
    ],
    [
      'it was bypassed once and passed once',
      [suite('b', 'c', 'pass'), suite('b', 'c', 'bypass'), suite('a', 'b', 'pass')],
      'ada bypassed',
      ['rule-suite-bypassed'],
    ],
    ['no rule was in force', [suite('b', 'c', 'pass')], 'no rule was in force for bbbbbbb.', ['no-rule-in-force']],
    [
      'the suite is of another push to the same commit',
      [suite('b', 'c', 'pass'), suite('x', 'b', 'pass')],
      'in force for bbbbbbb',
      ['no-rule-in-force'],
    ],
    [
      'the suite is of a push from there to another commit',
      [suite('b', 'c', 'pass'), suite('a', 'x', 'pass')],
      'in force for bbbbbbb',
      ['no-rule-in-force'],
    ],
    [
      'it came in although it was refused',
      [suite('b', 'c', 'fail'), suite('a', 'b', 'pass')],
      'ccccccc was refused',
      ['refused-push-came-in'],
    ],
    [
      'several did not',
      [],
      'no rule was in force for ccccccc; no rule was in force for bbbbbbb.',
      ['no-rule-in-force', 'no-rule-in-force'],
    ],
  ])('fails where %s', (_, suites, because, reasons) => {
    expect(judge(two, suites)).toMatchObject({ outcome: 'fail', reasons, because: expect.stringContaining(because) })
  })

  it('fails for a bypass that was seen, whatever else was not', () => {
    const seenOne = [suite('b', 'c', 'bypass')]
    expect(judge(two, seenOne, { moved: false, read: false }).outcome).toBe('fail')
    expect(judge([move('b', 'c', '2020-01-01T00:00:00Z')], seenOne).outcome).toBe('fail')
  })

  it.each<
    readonly [string, RuleBypasses['moves']['items'], { moved?: boolean; read?: boolean }, string, FindingReason]
  >([
    [
      'a push is older than the suites go back',
      [move('a', 'b', '2026-02-01T00:00:00Z')],
      {},
      'older than a month',
      'push-older-than-rule-suites',
    ],
    ['not all suites were read', [move('a', 'b')], { read: false }, 'was not read', 'rule-suite-not-read'],
    ['not all moves are told', [move('b', 'c')], { moved: false }, 'Not every move of main', 'pushes-not-all-told'],
    ['no move is told', [], {}, 'Not every move of main', 'pushes-not-all-told'],
  ])('is unknown where %s', (_, moves, gaps, because, reason) => {
    expect(judge(moves, [suite('b', 'c', 'pass')], gaps)).toMatchObject({
      outcome: 'unknown',
      reasons: [reason],
      because: expect.stringContaining(because),
    })
  })

  it('names five pushes at most', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', '0']
    const moves = letters.slice(1).map((after, index) => move(letters[index] ?? '', after))
    expect(judge(moves, []).because).toContain('and 1 more.')
  })

  it('does not know the account of a bypass that is gone', () => {
    expect(judge([move('a', 'b')], [{ ...suite('a', 'b', 'bypass'), by: null }]).because).toContain('somebody bypassed')
  })

  it('passes nothing that has a push without a suite that passed', () => {
    const results = fc.constantFrom('pass', 'fail', 'bypass')
    const any = fc.array(fc.record({ of: fc.integer({ min: 0, max: 2 }), result: results }), { maxLength: 6 })
    fc.assert(
      fc.property(any, fc.boolean(), fc.boolean(), (drawn, moved, read) => {
        const letters = ['a', 'b', 'c', 'd']
        const moves = [0, 1, 2].map((index) => move(letters[index] ?? '', letters[index + 1] ?? ''))
        const suites = drawn.map(({ of, result }) => suite(letters[of] ?? '', letters[of + 1] ?? '', result))
        const { outcome } = judge(moves, suites, { moved, read })
        const fine = moves.every(({ after }) =>
          drawn.some(({ of, result }) => sha(letters[of + 1] ?? '') === after && result === 'pass'),
        )
        if (outcome === 'pass') expect(fine && moved && drawn.every(({ result }) => result !== 'bypass')).toBe(true)
        expect(judge(moves, suites.toReversed(), { moved, read }).outcome).toBe(outcome)
      }),
    )
  })
})
