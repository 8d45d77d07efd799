import { describe, expect, it } from 'vitest'
import type { Move } from '../../../src/facts/reading/activity.ts'
import { mergeMoveIn } from '../../../src/facts/reading/merge-moves.ts'

const move = (before: string, after: string, type: Move['type'], ref = 'refs/heads/main'): Move => ({
  ...{ ref, before, after, type, by: null, at: '2026-03-02T09:00:00Z' },
})
const commits = new Map([
  ['s', { parents: ['base', 'b'] }],
  ['t', { parents: ['s', 'y'] }],
  ['u', { parents: ['t', 'z'] }],
])
const moveOf = (oid: string | null, ...moves: readonly Move[]) =>
  mergeMoveIn(moves, { baseRefName: 'main', mergeCommit: oid === null ? null : { oid } }, commits)

describe('the move of the base to a merge commit', () => {
  it('is told by the activity of that very branch', () => {
    expect(moveOf('s', move('base', 's', 'pr_merge'))).toBe('pr_merge')
    expect(moveOf('s', move('base', 's', 'push'))).toBe('push')
    expect(moveOf('s', move('base', 's', 'pr_merge', 'refs/heads/other'))).toBeNull()
    expect(moveOf('s', move('s', 't', 'pr_merge'))).toBeNull()
    expect(moveOf(null, move('base', 's', 'pr_merge'))).toBeNull()
  })

  it('is that of the whole group in a merge queue', () => {
    const group = move('base', 'u', 'merge_queue_merge')
    for (const sha of ['s', 't', 'u']) expect(moveOf(sha, group)).toBe('merge_queue_merge')
    expect(moveOf('z', group)).toBeNull()
    expect(moveOf('s', move('s', 'u', 'merge_queue_merge'))).toBeNull()
  })

  it('is none where somebody pushed several commits at once', () => {
    expect(moveOf('s', move('base', 'u', 'push'))).toBeNull()
  })
})
