import { describe, expect, it } from 'vitest'
import { orderIn } from '../../../src/audit/replay/options.ts'

describe('the command line of replay', () => {
  it('is understood', () => {
    expect(orderIn(['--policy', 'p.yml', 'a', 'b', '--json'])).toEqual({
      policy: 'p.yml',
      paths: ['a', 'b'],
      json: true,
    })
    expect(orderIn(['a', '--policy', 'p.yml'])).toEqual({ policy: 'p.yml', paths: ['a'], json: false })
    expect(orderIn(['--help'])).toBeUndefined()
  })

  it.each([
    [['a'], 'Name the policy'],
    [['--policy', 'p.yml'], 'Name a record'],
    [['--policy'], 'argument missing'],
    [['--polcy', 'p.yml', 'a'], 'Unknown option'],
  ])('%j is wrong', (args, why) => {
    expect(() => orderIn(args)).toThrow(why)
  })
})
