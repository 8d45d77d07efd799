import { describe, expect, it } from 'vitest'
import { requestOf } from '../../../src/audit/cli/request.ts'
import { listening } from '../sample.ts'

describe('what a command line asks for', () => {
  it('is what was understood', () => {
    const { io, heard } = listening()
    expect(requestOf(() => ({ path: 'a' }), 'usage', io)).toEqual({ path: 'a' })
    expect(heard).toEqual({ out: '', err: '' })
  })

  it('is the usage, where help is asked for', () => {
    const { io, heard } = listening()
    expect(requestOf(() => undefined, 'usage', io)).toBe(0)
    expect(heard).toEqual({ out: 'usage', err: '' })
  })

  it('is told why it is wrong, harmlessly', () => {
    const { io, heard } = listening()
    const wrong = (): object => {
      throw new TypeError('no \u001b[2J')
    }
    expect(requestOf(wrong, 'usage', io)).toBe(2)
    expect(heard).toEqual({ out: '', err: 'no \\u{001b}[2J\n\nusage' })
  })
})
