import { describe, expect, it } from 'vitest'
import { orderIn, usage } from '../../../src/audit/init/options.ts'

describe('the command line of init', () => {
  it('asks for a look, with a warning gate, at every job that deploys', () => {
    expect(orderIn(['w.yml'])).toEqual({ path: 'w.yml', jobs: [], gate: 'warn', write: false, json: false })
  })

  it('can ask for jobs, a gate and files', () => {
    const args = ['w.yml', '--job', 'a', '--job', 'b', '--job', 'a', '--gate', 'enforce', '--write', '--json']
    expect(orderIn(args)).toEqual({ path: 'w.yml', jobs: ['a', 'b'], gate: 'enforce', write: true, json: true })
    expect(orderIn(['--help'])).toBeUndefined()
  })

  it.each([[[]], [['a', 'b']], [['a', '--gate', 'hard']], [['a', '--force']]])('is wrong: %j', (args) => {
    expect(() => orderIn(args)).toThrow(TypeError)
  })

  it('is told in full, and why nothing is written at first', () => {
    for (const option of ['--job', '--gate', '--write', '--json', '--help']) expect(usage).toContain(`  ${option}`)
    expect(usage).toContain('nothing is\nwritten without --write')
  })
})
