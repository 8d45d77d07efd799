import { describe, expect, it } from 'vitest'
import { orderIn, usage } from '../../../src/audit/follow-ups/options.ts'
import { parsePolicy } from '../../../src/policy/parse.ts'

describe('the command line of follow-ups', () => {
  it('is understood', () => {
    expect(orderIn(['a', 'b', '--as-of', '2026-03-31', '--policy', 'p.yml', '--json'])).toEqual({
      paths: ['a', 'b'],
      asOf: '2026-03-31',
      policy: 'p.yml',
      json: true,
    })
    expect(orderIn(['a'])).toEqual({ paths: ['a'], asOf: undefined, policy: undefined, json: false })
    expect(orderIn(['--help'])).toBeUndefined()
  })

  it.each([
    [[], 'Name a record'],
    [['--as-of', '2026-03-31'], 'Name a record'],
    [['a', '--as-of', 'today'], '--as-of takes a day'],
    [['a', '--as-of', '2026-3-1'], '--as-of takes a day'],
    [['a', '--due', '2026-03-31'], 'Unknown option'],
  ])('%j is wrong', (args, why) => {
    expect(() => orderIn(args)).toThrow(why)
  })

  it('shows an entry that can be copied', () => {
    const [, entry = ''] = /^( {2}follow-ups:\n[\s\S]+?)\n\n/m.exec(usage) ?? []
    const lines = entry.replaceAll(/^ {2}/gm, '').replace('…', 'a'.repeat(64))
    expect(parsePolicy(`version: 1\nextends: soc2\n${lines}\n`)).toHaveProperty('policy')
  })
})
