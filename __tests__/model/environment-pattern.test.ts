import { describe, expect, it } from 'vitest'
import { appliesTo, patternFor } from '../../src/model/environment-pattern.ts'

describe('patternFor', () => {
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
    expect(patternFor(patterns, environment)).toBe(expected)
  })

  it('matches a job in no environment by `*` alone', () => {
    expect(patternFor(['**', '', 'production', '*a*'], undefined)).toBeUndefined()
    expect(patternFor(['production', '*'], undefined)).toBe('*')
  })
})

describe('appliesTo', () => {
  it('does not mind the case of the letters A to Z, as GitHub does not', () => {
    expect(appliesTo('PROD*', 'production')).toBe(true)
    expect(appliesTo('\u212Aube', 'kube')).toBe(false)
  })
})
