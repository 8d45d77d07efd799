import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleFor } from '../../src/policy/rule.ts'
import type { Policy } from '../../src/policy/schema.ts'

const policyFor = (...patterns: readonly string[]): Policy => ({
  version: 1,
  environments: Object.fromEntries(patterns.map((pattern) => [pattern, { require: ['environment-is-protected'] }])),
})
const matched = (patterns: readonly string[], environment: string | undefined) =>
  ruleFor(policyFor(...patterns), environment)?.pattern

describe('ruleFor', () => {
  it.each([
    [['production'], 'production', 'production'],
    [['Production'], 'PRODUCTION', 'Production'],
    [['production'], 'production-eu', undefined],
    [['prod*'], 'production', 'prod*'],
    [['prod*'], 'production/eu', 'prod*'],
    [['*'], '.hidden', '*'],
    [['*-eu'], 'production-eu', '*-eu'],
    [['*-eu'], 'production-eu-2', undefined],
    [['a*a'], 'a', undefined],
    [['a*b*c'], 'a-b-b-c', 'a*b*c'],
    [['a*b*c'], 'a-c-b', undefined],
    [['*', 'production'], 'production', 'production'],
    [['prod*', 'production*'], 'production-eu', 'prod*'],
    [['production?'], 'production1', undefined],
    [['{staging,production}'], 'production', undefined],
    [['[production]'], 'p', undefined],
    [['production'], '*', undefined],
    [['pro.uction'], 'production', undefined],
  ])('patterns %j, environment %s: %s', (patterns, environment, expected) => {
    expect(matched(patterns, environment)).toBe(expected)
  })

  it('matches a job in no environment by `*` alone', () => {
    expect(matched(['**', '', 'production', '*a*'], undefined)).toBeUndefined()
    expect(matched(['production', '*'], undefined)).toBe('*')
  })

  it('takes an environment for no member that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(matched(['production'], name)).toBeUndefined()
  })

  it('agrees with the regular expression that says the same', () => {
    const word = fc.stringMatching(/^[ab*./-]{0,8}$/)
    fc.assert(
      fc.property(word, fc.stringMatching(/^[ab./-]{1,10}$/), (pattern, name) => {
        const parts = pattern.split('*').map((part) => part.replaceAll(/[.\\/]/g, '\\$&'))
        expect(matched([pattern], name) !== undefined).toBe(new RegExp(`^${parts.join('.*')}$`).test(name))
      }),
      { numRuns: 2_000 },
    )
  })

  it('answers at once, however the pattern was made to be slow', () => {
    const began = performance.now()
    expect(matched([`${'*a'.repeat(2_000)}b`], 'a'.repeat(5_000))).toBeUndefined()
    expect(matched(['{1..99999999}', '{a,b}'.repeat(40)], 'production')).toBeUndefined()
    expect(performance.now() - began).toBeLessThan(500)
  })
})
