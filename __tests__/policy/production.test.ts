import { describe, expect, it } from 'vitest'
import { productionBy } from '../../src/policy/production.ts'

const NAMES = ['prod-eu', 'Live (EU)', 'staging', undefined]

describe('productionBy', () => {
  it("takes the policy's word first, then GitHub's mark, then a word of the name", () => {
    for (const environment of NAMES)
      for (const marked of [true, false])
        expect(productionBy({ environment, marked }, { production: true })).toBe('policy')
    for (const environment of NAMES) expect(productionBy({ environment, marked: true }, {})).toBe('github')
    expect(NAMES.map((environment) => productionBy({ environment, marked: false }))).toEqual([
      'name',
      'name',
      undefined,
      undefined,
    ])
  })

  it("lets the policy take back what the name says, and not GitHub's mark", () => {
    const taken = { production: false }
    expect(productionBy({ environment: 'prod-eu', marked: false }, taken)).toBeUndefined()
    expect(productionBy({ environment: 'prod-eu', marked: true }, taken)).toBe('github')
  })
})
