import { describe, expect, it } from 'vitest'
import { orderIn } from '../../../src/audit/doctor/options.ts'
import { POLICY } from './kept.ts'

describe('the command line of doctor', () => {
  it('names a repository, and the rest is usual', () => {
    expect(orderIn(['acme/shop'])).toEqual({
      repository: 'acme/shop',
      policyPath: POLICY,
      policyNamed: false,
      window: undefined,
      json: false,
    })
    expect(orderIn(['acme/shop', '--policy', 'p.yml', '--window', '30', '--json'])).toMatchObject({
      policyPath: 'p.yml',
      policyNamed: true,
      window: 30,
      json: true,
    })
    expect(orderIn(['--help'])).toBeUndefined()
  })

  it.each([
    [[]],
    [['shop']],
    [['acme/..']],
    [['acme/shop/more']],
    [['acme/shop', 'acme/till']],
    [['acme/shop', '--window', '0']],
    [['acme/shop', '--window', '1e3']],
    [['acme/shop', '--policy', '../p.yml']],
    [['acme/shop', '--polcy', 'p.yml']],
  ])('is wrong: %j', (args) => {
    expect(() => orderIn(args)).toThrow(TypeError)
  })
})
