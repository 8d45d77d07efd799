import { describe, expect, it } from 'vitest'
import { finalContent, mayBeFinal } from '../../src/review/content.ts'
import { NOTHING_RECOMPUTED, NOTHING_SEEN } from '../../src/review/recomputed.ts'
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

  it('is not a commit with the same tree on another base, for that takes back what the base has brought since', () => {
    const kept = all(...chain(['a', 'b']), commit('m', { parents: ['b', 'base-2'], tree: 'tree-of-b' }))
    expect([...finalContent(pullRequest({ headSha: 'm', commits: kept }), NOTHING_RECOMPUTED).keys()]).toEqual(['m'])
  })

  it('is not a commit with the same tree where the pull request may have more commits of its own', () => {
    const pull = pullRequest({ commits: some(commit('a', { tree: 'tree-of-b' }), commit('b')) })
    expect([...finalContent(pull, NOTHING_RECOMPUTED).keys()]).toEqual(['b'])
  })

  it('is not a commit with the same tree that the pull request no longer holds: on what that stood is not told', () => {
    const content = finalContent(pullRequest(), { ...NOTHING_RECOMPUTED, trees: new Map([['gone', 'tree-of-b']]) })
    expect([...content.keys()]).toEqual(['b'])
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
    expect([...finalContent(pullRequest({ headSha: 'm', commits: own }), clean('m')).keys()]).toEqual(['m'])
    const three = all(...chain(['a', 'b']), commit('evil'), merge('m', 'b', 'base-2', 'evil'))
    expect(finalContent(pullRequest({ headSha: 'm', commits: three }), clean('m')).has('b')).toBe(false)
  })

  it('is not, where the pull request may have more commits of its own', () => {
    expect(finalContent({ ...merged, commits: some(...merged.commits.items) }, clean('m')).has('b')).toBe(false)
  })

  const rebased = (onto: string) => ({ ...NOTHING_RECOMPUTED, cleanRebases: [{ from: 'before', onto, to: 'b' }] })

  it('is not what another commit than the final one repeats', () => {
    const other = { from: 'before', onto: 'base', to: 'a' }
    expect(finalContent(pullRequest(), { ...NOTHING_RECOMPUTED, cleanRebases: [other] }).has('before')).toBe(false)
  })

  it('is also what a rebase repeats', () => {
    expect(finalContent(pullRequest(), rebased('base')).get('before')).toBe('saw-all-but-a-recomputed-change')
  })

  it('is also what a rebase repeats with the very same tree', () => {
    const recomputed = { ...rebased('base'), trees: new Map([['before', 'tree-of-b']]) }
    expect(finalContent(pullRequest(), recomputed).get('before')).toBe('saw-the-same-content')
  })

  it.each([
    ['is another commit’s', pullRequest(), 'base-2'],
    ['is the pull request’s own, so that nobody saw it', pullRequest(), 'a'],
    ['may be its own', pullRequest({ commits: some(...chain(['a', 'b'])) }), 'base'],
    [
      'is not the only one',
      pullRequest({ commits: all(commit('a', { parents: ['base', 'base-2'] }), commit('b', { parents: ['a'] })) }),
      'base',
    ],
  ])('is not what was rebased onto a commit that %s', (_, pull, onto) => {
    expect(finalContent(pull, rebased(onto)).has('before')).toBe(false)
  })

  it('goes through all of these, one after the other, and remembers the weakest', () => {
    const commits = all(
      ...chain(['x', 'a', 'b']),
      commit('again', { parents: ['b'], tree: 'tree-of-x' }),
      merge('m', 'again', 'base-2'),
      merge('n', 'm', 'base-3'),
    )
    const content = finalContent(pullRequest({ headSha: 'n', commits }), {
      ...clean('m', 'n'),
      cleanRebases: [{ from: 'before', onto: 'base', to: 'x' }],
    })
    expect(Object.fromEntries(content)).toEqual({
      n: 'saw-the-final-revision',
      m: 'saw-all-but-a-recomputed-change',
      again: 'saw-all-but-a-recomputed-change',
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
    const first = all(commit('b', { parents: [] }))
    expect([...finalContent(pullRequest({ commits: first }), clean('b')).keys()]).toEqual(['b'])
  })
})

describe('mayBeFinal', () => {
  const onlyMerge = {
    ...NOTHING_RECOMPUTED,
    open: { ...NOTHING_RECOMPUTED.open, merges: new Set(['m']) },
  }

  it('is what has the final content, and no more where all was looked at', () => {
    const tells = mayBeFinal(merged, NOTHING_RECOMPUTED)
    expect(['m', 'b', 'a', 'gone'].map(tells)).toEqual([true, false, false, false])
  })

  it('is also the branch before a merge of the base that nobody looked at, but not what other commits came after', () => {
    expect(['m', 'b', 'a', 'gone'].map(mayBeFinal(merged, onlyMerge))).toEqual([true, true, false, false])
    expect(['b', 'a'].map(mayBeFinal(pullRequest(), NOTHING_SEEN))).toEqual([true, false])
  })

  it('is not what is before a merge with an edit', () => {
    const commits = all(...chain(['a', 'b']), merge('m', 'b', 'base-2'), merge('n', 'm', 'base-3'))
    const tells = mayBeFinal(pullRequest({ headSha: 'n', commits }), onlyMerge)
    expect(['n', 'm', 'b'].map(tells)).toEqual([true, false, false])
  })

  it('is also what a rebase may repeat', () => {
    const rebases = [{ from: 'before', onto: 'base', to: 'b' }]
    const tells = mayBeFinal(pullRequest(), { ...NOTHING_RECOMPUTED, open: { ...NOTHING_RECOMPUTED.open, rebases } })
    expect(['before', 'gone'].map(tells)).toEqual([true, false])
    expect(mayBeFinal(pullRequest(), NOTHING_SEEN)('gone')).toBe(true)
  })

  it('is the head alone where the pull request may have more commits of its own', () => {
    const tells = mayBeFinal({ ...merged, commits: some(...merged.commits.items) }, NOTHING_SEEN)
    expect(['m', 'b', 'gone'].map(tells)).toEqual([true, false, false])
  })
})
