import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type History, knownAncestry } from '../../../src/facts/reading/known-ancestry.ts'

const historyOf = (parents: Readonly<Record<string, readonly string[]>>): History =>
  new Map(Object.entries(parents).map(([sha, above]) => [sha, { tree: `tree-of-${sha}`, parents: above }]))

const base = historyOf({ b1: ['b0'], b2: ['b1'], side: ['b1'], b3: ['b2', 'side'] })
const known = (theirs: string, ...standsOn: readonly string[]) => knownAncestry(base, { theirs, standsOn })

describe('knownAncestry', () => {
  it('is told where our side stands on one commit that is below theirs', () => {
    const told = { ancestor: { sha: 'b1', tree: 'tree-of-b1' }, theirTree: 'tree-of-b3', forkPoints: ['b1'] }
    expect(known('b3', 'b1')).toEqual(told)
  })

  it('is told by the nearest of several that are below each other', () => {
    expect(known('b3', 'b1', 'b2')?.ancestor.sha).toBe('b2')
    expect(known('b3', 'b3', 'b1')?.ancestor.sha).toBe('b3')
  })

  it.each<[string, string, readonly string[]]>([
    ['several are as near', 'b3', ['b2', 'side']],
    ['one is not below theirs', 'b2', ['b1', 'side']],
    ['what is below is not read', 'b3', ['b']],
    ['the ancestor was not read itself', 'b3', ['b0']],
    ['theirs was not read', 'x', ['x']],
    ['our side stands on nothing', 'b3', []],
  ])('is not told where %s', (_, theirs, standsOn) => {
    expect(known(theirs, ...standsOn)).toBeUndefined()
  })

  it('is not told where it is not known on what our side stands', () => {
    expect(knownAncestry(base, { theirs: 'b3', standsOn: null })).toBeUndefined()
  })

  it('is the only nearest common ancestor in any history', () => {
    const parents = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 2 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(
        parents,
        fc.nat(11),
        fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 3 }),
        (graph, theirs, on) => {
          const above = graph.map((some, index) => some.filter((parent) => parent < index))
          const reach = (sha: number): Set<number> => {
            const reached = new Set([sha])
            for (const one of reached) for (const parent of above[one] ?? []) reached.add(parent)
            return reached
          }
          const history = historyOf(
            Object.fromEntries(above.map((some, index) => [`c${index}`, some.map((one) => `c${one}`)])),
          )
          const told = knownAncestry(history, { theirs: `c${theirs}`, standsOn: on.map((one) => `c${one}`) })
          if (told === undefined) return
          const ours = new Set(on.flatMap((one) => [...reach(one)]))
          const common = [...reach(theirs)].filter((one) => ours.has(one))
          const nearest = common.filter((one) => !common.some((other) => other !== one && reach(other).has(one)))
          expect(nearest.map((one) => `c${one}`)).toEqual([told.ancestor.sha])
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
