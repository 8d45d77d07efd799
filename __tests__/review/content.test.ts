import { describe, expect, it } from 'vitest'
import { finalContent, NOTHING_RECOMPUTED } from '../../src/review/content.ts'
import { all, chain, commit, pullRequest, some } from './a-change.ts'

const clean = (...merges: readonly string[]) => ({ ...NOTHING_RECOMPUTED, cleanMerges: new Set(merges) })
const merge = (sha: string, ...parents: readonly string[]) => commit(sha, { parents })
const merged = pullRequest({ headSha: 'm', commits: all(...chain(['a', 'b']), merge('m', 'b', 'base-2')) })

describe('finalContent', () => {
  it('is the head alone, where nothing else is known', () => {
    expect([...finalContent(pullRequest(), NOTHING_RECOMPUTED)]).toEqual([['b', 'saw-the-final-revision']])
    expect(finalContent(pullRequest({ commits: some() }), NOTHING_RECOMPUTED).has('b')).toBe(true)
  })

  it('is also every commit with the same tree', () => {
    const pull = pullRequest({ commits: all(commit('a', { tree: 'tree-of-b' }), commit('b')) })
    expect(finalContent(pull, NOTHING_RECOMPUTED).get('a')).toBe('saw-the-same-content')
    expect(finalContent(pull, NOTHING_RECOMPUTED).get('b')).toBe('saw-the-final-revision')
  })

  it('is also a commit with the same tree that the pull request no longer holds', () => {
    const trees = new Map([
      ['gone', 'tree-of-b'],
      ['other', 'tree-of-c'],
    ])
    const content = finalContent(pullRequest(), { ...NOTHING_RECOMPUTED, trees })
    expect(content.get('gone')).toBe('saw-the-same-content')
    expect(content.has('other')).toBe(false)
  })

  it('takes no tree that nobody knows for the same', () => {
    const trees = new Map([['c', 'tree-of-c']])
    const content = finalContent(pullRequest({ headSha: 'unread' }), { ...NOTHING_RECOMPUTED, trees })
    expect([...content.keys()]).toEqual(['unread'])
  })

  it('is also the branch before a merge of the base that recomputes', () => {
    const content = finalContent(merged, clean('m'))
    expect(content.get('b')).toBe('saw-all-but-a-recomputed-change')
    expect(content.has('a')).toBe(false)
    expect(content.has('base-2')).toBe(false)
  })

  it('is not, where the merge was not recomputed', () => {
    expect(finalContent(merged, clean('other')).has('b')).toBe(false)
  })

  it('is not, where the merge brought commits that are the pull request’s own', () => {
    const own = all(...chain(['a', 'b']), commit('evil'), merge('m', 'b', 'evil'))
    expect(finalContent(pullRequest({ headSha: 'm', commits: own }), clean('m')).has('b')).toBe(false)
    const three = all(...chain(['a', 'b']), commit('evil'), merge('m', 'b', 'base-2', 'evil'))
    expect(finalContent(pullRequest({ headSha: 'm', commits: three }), clean('m')).has('b')).toBe(false)
  })

  it('is not, where the pull request may have more commits of its own', () => {
    expect(finalContent({ ...merged, commits: some(...merged.commits.items) }, clean('m')).has('b')).toBe(false)
  })

  it('is also what a rebase repeats', () => {
    const cleanRebases = new Map([['b', ['before']]])
    const content = finalContent(pullRequest(), { ...NOTHING_RECOMPUTED, cleanRebases })
    expect(content.get('before')).toBe('saw-all-but-a-recomputed-change')
  })

  it('goes through all of these, one after the other, and remembers the weakest', () => {
    const commits = all(
      commit('x', { tree: 'tree-of-b' }),
      ...chain(['a', 'b']),
      merge('m', 'b', 'base-2'),
      merge('n', 'm', 'base-3'),
    )
    const content = finalContent(pullRequest({ headSha: 'n', commits }), {
      ...clean('m', 'n'),
      cleanRebases: new Map([['x', ['before']]]),
    })
    expect(Object.fromEntries(content)).toEqual({
      n: 'saw-the-final-revision',
      m: 'saw-all-but-a-recomputed-change',
      b: 'saw-all-but-a-recomputed-change',
      x: 'saw-all-but-a-recomputed-change',
      before: 'saw-all-but-a-recomputed-change',
    })
  })

  it('does not go through a merge with an edit to what is before it', () => {
    const commits = all(...chain(['a', 'b']), merge('m', 'b', 'base-2'), merge('n', 'm', 'base-3'))
    const content = finalContent(pullRequest({ headSha: 'n', commits }), clean('n'))
    expect([...content.keys()]).toEqual(['n', 'm'])
  })

  it('is not what a commit that is no merge stands on, whatever is said of it', () => {
    expect([...finalContent(pullRequest({ headSha: 'unread' }), clean('unread')).keys()]).toEqual(['unread'])
  })
})
