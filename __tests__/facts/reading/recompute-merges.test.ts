import { describe, expect, it } from 'vitest'
import type { History } from '../../../src/facts/reading/known-ancestry.ts'
import { type Merging, recomputeMerges } from '../../../src/facts/reading/recompute-merges.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/compare/{basehead}'

/** Commits by name with their parents, and for each comparison the common ancestor that GitHub picks. */
interface Graph {
  readonly ancestors: Readonly<Record<string, string>>
  readonly listed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

function place({ ancestors, listed }: Graph, asked: string[] = []) {
  const treeOf = (sha: string) => ({ sha, commit: { tree: { sha: `tree-of-${sha}` } } })
  const get = (parameters: object): Seen<unknown> => {
    const { basehead } = { basehead: '', ...parameters }
    asked.push(basehead)
    const ancestor = ancestors[basehead]
    if (ancestor === undefined) return unavailable('not-found', '404')
    const commits = Object.entries(listed[basehead] ?? {}).map(([sha, parents]) => ({
      sha,
      parents: parents.map((parent) => ({ sha: parent })),
    }))
    const base_commit = treeOf(basehead.split('...')[0] ?? '')
    return observed({ base_commit, merge_base_commit: treeOf(ancestor), total_commits: commits.length, commits })
  }
  return aWorld({ get: { [ROUTE]: get } })
}

const NOTHING_READ: History = new Map()

/** A merge whose other side brought nothing, so that no tree has to be read. */
const merging = (ours: string, theirs: string, result = `tree-of-${ours}`): Merging => ({
  ...{ ours, theirs, standsOn: null, ourTree: `tree-of-${ours}`, result },
})

describe('recomputeMerges', () => {
  const once: Graph = { ancestors: { 'b0...a': 'b0' }, listed: { 'b0...a': { a: ['b0'] } } }

  it('recomputes each with the common ancestor of its sides, and compares two sides once', async () => {
    const asked: string[] = []
    const merges = [merging('a', 'b0'), merging('a', 'b0', 'another')]
    expect(await recomputeMerges(place(once, asked), NOTHING_READ, merges, [merging('a', 'b0')])).toEqual([
      'same',
      'other',
    ])
    expect(asked).toEqual(['b0...a'])
  })

  it('asks nothing where there is nothing to be recomputed', async () => {
    const asked: string[] = []
    expect(await recomputeMerges(place(once, asked), NOTHING_READ, [], [])).toEqual([])
    expect(asked).toEqual([])
  })

  it('does not say what GitHub does not answer', async () => {
    expect(await recomputeMerges(place(once), NOTHING_READ, [merging('a', 'b0'), merging('x', 'b0')], [])).toEqual([
      'same',
      'no-answer',
    ])
  })

  const criss: Graph = {
    ancestors: { 'b2...m': 'b1', 'b1...a': 'b0' },
    listed: { 'b2...m': { m: ['a', 'b1'], a: ['b0'] }, 'b1...a': { a: ['b0'] } },
  }

  it('does not take one of several common ancestors for the only one', async () => {
    expect(await recomputeMerges(place(criss), NOTHING_READ, [merging('m', 'b2')], [])).toEqual([
      'several-common-ancestors',
    ])
  })

  it('takes the nearest, where an earlier merge of the base shows that the others are below it', async () => {
    const merge = { ...merging('m', 'b2'), ourTree: 'tree-of-b1', result: 'tree-of-b2' }
    expect(await recomputeMerges(place(criss), NOTHING_READ, [merge], [merging('a', 'b1')])).toEqual(['same'])
  })

  const linear: History = new Map(
    [['b0'], ['b1', 'b0'], ['b2', 'b1']].map(([sha = '', ...parents]) => [sha, { tree: `tree-of-${sha}`, parents }]),
  )

  it('asks nothing where what was read of the base tells the common ancestor', async () => {
    const asked: string[] = []
    const merges = Array.from({ length: 60 }, (_, index) => ({ ...merging(`a${index}`, 'b2'), standsOn: ['b2'] }))
    const other = { ...merging('x', 'y'), standsOn: null }
    expect(new Set(await recomputeMerges(place(once, asked), linear, merges, [other]))).toEqual(new Set(['same']))
    expect(asked).toEqual([])
  })

  it('merges with the nearest that is known, and does not take its base for another', async () => {
    const taken = { ...merging('a', 'b2', 'tree-of-b2'), standsOn: ['b0', 'b1'] }
    const outcome = async (ourTree: string) => recomputeMerges(place(once), linear, [{ ...taken, ourTree }], [])
    expect(await outcome('tree-of-b1')).toEqual(['same'])
    expect(await outcome('tree-of-b0')).toEqual(['no-answer'])
  })

  it('does not compare without end', async () => {
    const asked: string[] = []
    const merges = Array.from({ length: 41 }, (_, index) => merging('a', `b${index}`))
    const outcomes = await recomputeMerges(place(once, asked), NOTHING_READ, merges, [])
    expect(asked).toHaveLength(40)
    expect(outcomes.at(-1)).toBe('too-much-to-read')
    expect(outcomes[0]).toBe('same')
  })
})
