import { describe, expect, it } from 'vitest'
import { commanded } from '../../../src/audit/cli/request.ts'
import { listening } from '../sample.ts'

describe('a command line', () => {
  it('is carried out as it was understood', async () => {
    const { io, heard } = listening()
    const run = commanded(
      ([path]) => ({ path }),
      'usage',
      async ({ path }, { out }: typeof io) => {
        out(`${path}`)
        return 7
      },
    )
    expect(await run(['a'], io)).toBe(7)
    expect(heard).toEqual({ out: 'a', err: '' })
  })

  it('is answered by the usage, where help is asked for', async () => {
    const { io, heard } = listening()
    expect(await commanded(() => undefined, 'usage', never)([], io)).toBe(0)
    expect(heard).toEqual({ out: 'usage', err: '' })
  })

  it('is told why it is wrong, harmlessly', async () => {
    const { io, heard } = listening()
    const wrong = (): object => {
      throw new TypeError('no \u001b[2J')
    }
    expect(await commanded(wrong, 'usage', never)([], io)).toBe(2)
    expect(heard).toEqual({ out: '', err: 'no \\u{001b}[2J\n\nusage' })
  })

  it('is not blamed for what goes wrong when it is carried out', async () => {
    const { io, heard } = listening()
    const failing = commanded(
      () => ({}),
      'usage',
      async () => {
        throw new TypeError('no such disk')
      },
    )
    await expect(failing([], io)).rejects.toThrow('no such disk')
    expect(heard).toEqual({ out: '', err: '' })
  })
})

const never = async (): Promise<number> => {
  throw new Error('nothing was asked for')
}
