import { describe, expect, it } from 'vitest'
import { baselineIn, revisionOf } from '../../../src/facts/reading/baseline.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

describe('baselineIn', () => {
  it.each([
    ['', null],
    ['version: 1', null],
    ['baseline: v1', 'v1'],
    ['baseline: "0123456789012345678901234567890123456789"', '0123456789012345678901234567890123456789'],
    ['- baseline', null],
  ])('%j names %j', async (policy, baseline) => {
    expect(await baselineIn(policy)).toBe(baseline)
  })

  it.each([['baseline: [v1]'], ['baseline: 12'], ['{'], [`# ${'x'.repeat(70_000)}`]])(
    'throws rather than take %.20j for none',
    async (policy) => {
      await expect(baselineIn(policy)).rejects.toThrow(Error)
    },
  )
})

describe('revisionOf', () => {
  const commit = { __typename: 'Commit', oid: 'c'.repeat(40) }
  const found = (object: unknown) => revisionOf(aWorld({ query: observed({ repository: { field0: object } }) }), 'v1')

  it('follows a tag to its commit, at once or through a tag object', async () => {
    expect(await found(commit)).toEqual(observed(commit.oid))
    expect(await found({ __typename: 'Tag', target: commit })).toEqual(observed(commit.oid))
  })

  it('takes a whole commit id as it is, and asks nobody', async () => {
    expect(await revisionOf(aWorld(), 'a'.repeat(40))).toEqual(observed('a'.repeat(40)))
  })

  it('is not found where there is no such tag, and not seen where it leads to something else', async () => {
    expect(await found(null)).toMatchObject({ reason: 'not-found', detail: expect.stringContaining('v1') })
    expect(await found({ __typename: 'Tree', oid: 'x' })).toMatchObject({ reason: 'malformed' })
  })
})
