import { describe, expect, it } from 'vitest'
import type { Merges } from '../../src/model/change.ts'
import { NOTHING_SEEN, recomputedIn } from '../../src/review/recomputed.ts'

const merges: Merges = {
  complete: false,
  trees: { kept: 'tree' },
  merges: [
    { commit: 'm', result: 'same', reason: null },
    { commit: 'n', result: 'other', reason: null },
    { commit: 'o', result: 'not-recomputed', reason: 'no-answer' },
    { commit: 'p', result: 'not-recomputed', reason: 'too-much-to-read' },
    { commit: 'q', result: 'not-recomputed', reason: 'several-common-ancestors' },
    { commit: 'r', result: 'not-recomputed', reason: 'not-plain-text' },
    { commit: 's', result: 'not-recomputed', reason: 'not-decided' },
  ],
  rebases: [
    { from: 'x', onto: 'base', to: 'b', result: 'same', reason: null },
    { from: 'y', onto: 'base', to: 'b', result: 'other', reason: null },
    { from: 'z', onto: 'base', to: 'b', result: 'not-recomputed', reason: 'too-much-to-read' },
  ],
}

describe('recomputedIn', () => {
  it('has what came out the same', () => {
    const { trees, cleanMerges, cleanRebases } = recomputedIn(merges)
    expect([...trees]).toEqual([['kept', 'tree']])
    expect([...cleanMerges]).toEqual(['m'])
    expect(cleanRebases.map(({ from }) => from)).toEqual(['x'])
  })

  it('leaves open what was not looked at; what has no one result is known to be unseen', () => {
    const { open } = recomputedIn(merges)
    expect([...(open.merges ?? [])]).toEqual(['o', 'p'])
    expect(open.rebases.map(({ from }) => from)).toEqual(['z'])
  })

  it('leaves open what replaced heads hold that were not read', () => {
    expect(recomputedIn(merges).open.gone).toBe(true)
    expect(recomputedIn({ ...merges, complete: true }).open.gone).toBe(false)
  })

  it('has nothing, and leaves all open, where nothing was seen', () => {
    expect(recomputedIn(undefined)).toBe(NOTHING_SEEN)
    expect(NOTHING_SEEN.open).toEqual({ merges: null, rebases: [], gone: true })
  })
})
