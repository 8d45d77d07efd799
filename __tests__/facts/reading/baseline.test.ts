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
    expect(await baselineIn(policy, undefined)).toBe(baseline)
  })

  const BY_ENVIRONMENT = `baseline: v1
environments:
  prod-*: { baseline: v3 }
  "*": { extends: observe }
  prod-eu: { baseline: v2 }
  staging: { extends: soc2 }
`
  it.each([
    ['prod-eu', 'v2'],
    ['PROD-EU', 'v2'],
    ['prod-us', 'v3'],
    ['staging', 'v1'],
    ['preview', 'v1'],
    [undefined, 'v1'],
  ])('takes for %s what its own rule names, and else what holds for all: %s', async (environment, baseline) => {
    expect(await baselineIn(BY_ENVIRONMENT, environment)).toBe(baseline)
  })

  it('takes the rule for any environment where a job is in none', async () => {
    const policy = 'environments: { production: { baseline: v2 }, "*": { baseline: v3 } }'
    expect(await baselineIn(policy, undefined)).toBe('v3')
  })

  it.each([
    ['environments: { production: { baseline: 7 } }'],
    ['baseline: [v1]'],
    ['baseline: 12'],
    ['{'],
    [`# ${'x'.repeat(70_000)}`],
  ])('throws rather than take %.20j for none', async (policy) => {
    await expect(baselineIn(policy, 'production')).rejects.toThrow(Error)
  })
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
