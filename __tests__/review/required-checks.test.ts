import { describe, expect, it } from 'vitest'
import type { BranchRules, Checks, Protection, RequiredCheck } from '../../src/model/rules.ts'
import { judgeChecks } from '../../src/review/required-checks.ts'
import { VALUES } from '../fakes/some-facts.ts'

const rules = VALUES['branch-rules']
const [guarded] = rules.protections.map((one): Protection => one)
const [passed] = VALUES.checks.runs.items.map((one) => one)
type Run = Checks['runs']['items'][number]

const TEST = { context: 'test', app: 15368 }
const ANY = { context: 'test', app: null }
const requiring = (...required: readonly RequiredCheck[]): BranchRules => ({
  ...rules,
  protections: guarded ? [{ ...guarded, checks: required.length === 0 ? null : { strict: true, required } }] : [],
})
const run = (changes: Partial<Run> = {}): Run[] => (passed ? [{ ...passed, ...changes }] : [])
const ran = (items: readonly Run[], statuses: Checks['statuses'] = { complete: true, items: [] }): Checks => ({
  ...VALUES.checks,
  runs: { complete: true, items },
  statuses,
})
const said = (...states: readonly string[]): Checks['statuses'] => ({
  complete: true,
  items: states.map((state) => ({ context: 'test', state })),
})

describe('judgeChecks', () => {
  it.each([
    ['a run', ran(run()), TEST],
    ['a skipped run', ran(run({ conclusion: 'skipped' })), TEST],
    ['a neutral run of any app', ran(run({ conclusion: 'neutral', app: null })), ANY],
    ['a status', ran([], said('success')), ANY],
    ['a run and a status', ran(run(), said('success')), ANY],
    ['a run, and a good status of which app is not told', ran(run(), said('success')), TEST],
    ['two runs', ran([...run(), ...run({ id: 2 })]), TEST],
  ])('passes with %s that passed', (_, checks, required) => {
    expect(judgeChecks(requiring(required), checks)).toMatchObject({
      outcome: 'pass',
      reasons: ['check-passed'],
      because: 'Every required check passed on this revision: test.',
      needs: [],
    })
  })

  it.each([
    ['it failed', ran(run({ conclusion: 'failure' })), TEST, 'test (failure)', 'check-failed'],
    ['it timed out', ran(run({ conclusion: 'timed_out' })), TEST, 'test (timed out)', 'check-failed'],
    [
      'it has not ended',
      ran(run({ status: 'in_progress', conclusion: null })),
      TEST,
      'test (unfinished)',
      'check-unfinished',
    ],
    ['it ended in no way', ran(run({ conclusion: null })), TEST, 'test (without a conclusion)', 'check-failed'],
    [
      'one run of it failed',
      ran([...run(), ...run({ conclusion: 'failure' })]),
      TEST,
      'test (failure)',
      'check-failed',
    ],
    ['its status failed beside a run', ran(run(), said('error')), ANY, 'test (error)', 'check-failed'],
    ['its status is pending', ran([], said('pending')), ANY, 'test (pending)', 'check-unfinished'],
    ['it is missing', ran([]), TEST, 'test (missing)', 'check-missing'],
    [
      'only another app ran it',
      ran(run({ app: { id: 4242, slug: 'other' } })),
      TEST,
      'test (missing)',
      'check-from-another-app',
    ],
    [
      'only a status of another name is good',
      ran([], { complete: true, items: [{ context: 'x', state: 'success' }] }),
      ANY,
      'test (missing)',
      'check-missing',
    ],
    ['only one of another name ran', ran(run({ name: 'Test' })), TEST, 'test (missing)', 'check-missing'],
    ['nobody knows which app ran it', ran(run({ app: null })), TEST, 'test (missing)', 'check-from-another-app'],
  ])('fails where %s', (_, checks, required, because, reason) => {
    expect(judgeChecks(requiring(required), checks)).toMatchObject({
      outcome: 'fail',
      reasons: [reason],
      because: expect.stringContaining(because),
    })
  })

  it('fails where no check is required', () => {
    expect(judgeChecks(requiring(), ran(run()))).toMatchObject({
      outcome: 'fail',
      reasons: ['no-required-checks'],
      because: 'The rules of main require no check.',
    })
  })

  const cut = { ...ran(run()), runs: { complete: false, items: run() } }
  it.each([
    ['the statuses are not told', ran(run(), null), ANY, ['statuses: read'], 'checks-not-all-seen'],
    ['it is missing and the statuses are not told', ran([], null), TEST, ['statuses: read'], 'checks-not-all-seen'],
    ['the statuses are cut', ran(run(), { complete: false, items: [] }), ANY, [], 'checks-not-all-seen'],
    ['the runs are cut', cut, TEST, [], 'checks-not-all-seen'],
    [
      'a status has its name, and of which app is not told',
      ran([], said('success')),
      TEST,
      [],
      'app-of-status-not-told',
    ],
    [
      'a status of its name failed, and of which app is not told',
      ran(run(), said('failure')),
      TEST,
      [],
      'app-of-status-not-told',
    ],
  ])('is unknown where %s', (_, checks, required, needs, reason) => {
    expect(judgeChecks(requiring(required), checks)).toMatchObject({ outcome: 'unknown', reasons: [reason], needs })
  })

  it('is unknown where classic protection is not told, unless a check that is known failed', () => {
    const untold = { ...requiring(TEST), classic: 'not-told' } as const
    expect(judgeChecks(untold, ran(run()))).toMatchObject({
      outcome: 'unknown',
      reasons: ['classic-protection-not-told'],
      needs: ['administration: read'],
    })
    expect(judgeChecks({ ...requiring(), classic: 'not-told' }, ran(run())).outcome).toBe('unknown')
    expect(judgeChecks(untold, ran(run({ conclusion: 'failure' }))).outcome).toBe('fail')
  })

  it('says that one failed whichever of its runs is listed first, and that it may yet pass only where none did', () => {
    const runs = [...run({ status: 'in_progress', conclusion: null }), ...run({ conclusion: 'failure' })]
    for (const items of [runs, runs.toReversed()])
      expect(judgeChecks(requiring(TEST), ran(items)).reasons).toEqual(['check-failed'])
  })

  it('counts a check once that several rules require, and the worst of several checks', () => {
    const twice = { ...rules, protections: [...requiring(TEST).protections, ...requiring(TEST).protections] }
    expect(judgeChecks(twice, ran(run())).because).toBe('Every required check passed on this revision: test.')
    const other = { context: 'scan', app: null }
    expect(judgeChecks(requiring(other, TEST), ran(run())).outcome).toBe('fail')
    expect(judgeChecks(requiring(TEST, other), ran(run()))).toMatchObject({
      outcome: 'fail',
      because: 'Not every required check passed on this revision: scan (missing).',
    })
  })
})
