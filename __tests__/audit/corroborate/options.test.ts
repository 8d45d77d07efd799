import { describe, expect, it } from 'vitest'
import { orderIn, usage } from '../../../src/audit/corroborate/options.ts'

describe('the command line of corroborate', () => {
  it('names a record and a log', () => {
    expect(orderIn(['a.json', '--job-log', 'job.log'])).toEqual({ record: 'a.json', log: 'job.log', json: false })
    expect(orderIn(['--json', '--job-log=job.log', 'a.json'])).toMatchObject({ json: true })
    expect(orderIn(['--help'])).toBeUndefined()
  })

  it.each([[['--job-log', 'job.log']], [['a.json', 'b.json', '--job-log', 'job.log']], [['a.json']], [['--what']]])(
    'is wrong as %j',
    (args) => {
      expect(() => orderIn(args)).toThrow()
    },
  )

  it('tells every exit code', () => {
    expect(usage).toMatch(/0 they agree, 1 they don't, 2 wrong usage, 3 nothing/)
  })
})
