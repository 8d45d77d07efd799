import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/controls/evaluate.ts'
import { policyChangesWereReviewed as control } from '../../src/controls/policy-changes-were-reviewed.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { FileChanges } from '../../src/model/governing.ts'
import { omar, policyText, someFacts, unseen, VALUES, type Values } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const judge = (facts: Facts, machineAccounts: readonly number[] = []) =>
  evaluate(facts, judging(facts, { 'machine-accounts': machineAccounts })).find(({ control: id }) => id === control.id)
const sha = VALUES['change-set'].head
const files = VALUES['governing-files']
const byHead: FileChanges = { complete: true, commits: [sha] }
const NO_CHANGES: FileChanges = { complete: true, commits: [] }

interface Versions {
  readonly base: string | null
  readonly head: string | null
  /** The one on the default branch. */
  readonly used: string | null
}

/** A deployment with these versions of the policy, each named by a letter. */
function versions({ base, head, used }: Versions, changes = byHead, values: Partial<Values> = {}) {
  const file = policyText('version: 1').file
  const policy = { ...files.policy, base, head, changes: base === head ? NO_CHANGES : changes }
  return someFacts({
    'governing-files': { ...files, policy },
    'policy-file': { ...VALUES['policy-file'], file: used === null || file === null ? null : { ...file, blob: used } },
    ...values,
  })
}
const kind = (name: 'first' | 'redeploy' | 'rollback') => ({
  'change-set': { ...VALUES['change-set'], kind: name, ...(name === 'first' && { base: null, complete: false }) },
})

describe('policy-changes-were-reviewed', () => {
  it.each([
    ['a', 'a', 'a', 'not-applicable'],
    [null, null, null, 'not-applicable'],
    ['a', 'b', 'a', 'not-applicable'],
    [null, 'b', null, 'not-applicable'],
    ['a', null, 'a', 'not-applicable'],
    ['a', 'b', 'b', 'pass'],
    [null, 'b', 'b', 'pass'],
    ['a', null, null, 'pass'],
    ['a', 'a', 'c', 'unknown'],
    ['a', 'b', 'c', 'unknown'],
    ['a', 'b', null, 'unknown'],
    [null, null, 'c', 'unknown'],
  ] as const)('%s where the range begins, %s deployed, %s in force: %s', (base, head, used, outcome) => {
    const facts = versions({ base, head, used })
    expect(judge(facts)?.outcome).toBe(outcome)
    expect(judge(facts, [omar.id])?.outcome).toBe(outcome === 'pass' ? 'fail' : outcome)
  })

  it.each([
    ['a', 'a', 'a', 'policy-unchanged'],
    [null, null, null, 'no-policy-file'],
    ['a', 'b', 'b', 'approved'],
    ['a', 'b', 'c', 'policy-changed-elsewhere'],
  ] as const)('%s where the range begins, %s deployed, %s in force, because: %s', (base, head, used, reason) => {
    expect(judge(versions({ base, head, used }))?.reasons).toEqual([reason])
  })

  it('is not known to be unchanged where not all commits were read: one may have changed it, and another taken that back', () => {
    const cut = { 'change-set': { ...VALUES['change-set'], complete: false } }
    expect(judge(versions({ base: 'a', head: 'a', used: 'a' }, NO_CHANGES, cut))?.outcome).toBe('unknown')
    expect(judge(versions({ base: 'a', head: 'b', used: 'a' }, byHead, cut))?.outcome).toBe('not-applicable')
  })

  it('says which policy judged, and who owns it', () => {
    expect(judge(versions({ base: 'a', head: 'b', used: 'a' }))?.limits).toEqual([
      'The default branch says which policy judges, whatever is deployed.',
      'The deployed revision has another policy, which judged nothing.',
      'CODEOWNERS names no owner of .github/delivery-evidence.yml.',
    ])
    expect(judge(versions({ base: 'a', head: 'b', used: 'b' }))).toMatchObject({
      range: { commits: [{ sha }], pullRequests: [{ number: 7 }] },
      limits: [
        'The default branch says which policy judges, whatever is deployed.',
        'CODEOWNERS names no owner of .github/delivery-evidence.yml.',
      ],
    })
  })

  it('is not known while the history was not all seen', () => {
    expect(judge(versions({ base: 'a', head: 'b', used: 'b' }, { complete: false, commits: [sha] }))?.outcome).toBe(
      'unknown',
    )
    expect(judge(versions({ base: 'a', head: 'b', used: 'b' }, { complete: true, commits: [] }))).toMatchObject({
      outcome: 'unknown',
      reasons: ['changing-commits-not-seen'],
    })
    expect(judge(someFacts({}, { 'policy-file': unseen('policy-file') }))?.outcome).toBe('unknown')
  })

  it('is about what was changed and taken back again, and is not known where that was not seen', () => {
    const back = (changes: FileChanges) => {
      const file = policyText('version: 1').file
      const policy = { ...files.policy, base: 'a', head: 'a', changes }
      return someFacts({
        'governing-files': { ...files, policy },
        'policy-file': { ...VALUES['policy-file'], file: file && { ...file, blob: 'a' } },
      })
    }
    expect(judge(back(byHead))?.outcome).toBe('pass')
    expect(judge(back(byHead), [omar.id])?.outcome).toBe('fail')
    expect(judge(back({ complete: false, commits: [] }))?.outcome).toBe('unknown')
    expect(judge(back(NO_CHANGES))?.outcome).toBe('not-applicable')
  })

  it('goes by the head where nothing was deployed before', () => {
    const first = versions({ base: null, head: 'b', used: 'b' }, byHead, kind('first'))
    expect(judge(first)).toMatchObject({
      outcome: 'pass',
      limits: expect.arrayContaining([expect.stringContaining('only the head was judged')]),
    })
    expect(judge(first, [omar.id])?.outcome).toBe('fail')
    const none = versions({ base: null, head: 'b', used: 'b' }, { complete: true, commits: [] }, kind('first'))
    expect(judge(none)?.outcome).toBe('not-applicable')
    expect(judge(versions({ base: null, head: 'b', used: null }, byHead, kind('first')))?.outcome).toBe('unknown')
  })

  it('does not apply where an earlier revision is deployed with the policy that it had, and is not known with yet another', () => {
    // Where no change of the policy came in, it is not told whose that would have been.
    expect(judge(versions({ base: 'b', head: 'a', used: 'a' }, byHead, kind('rollback')))).toMatchObject({
      outcome: 'not-applicable',
      limits: [],
    })
    expect(judge(versions({ base: 'b', head: 'a', used: 'c' }, byHead, kind('rollback')))?.outcome).toBe('unknown')
    expect(judge(versions({ base: 'a', head: 'a', used: 'c' }, byHead, kind('redeploy')))?.outcome).toBe('unknown')
  })
})
