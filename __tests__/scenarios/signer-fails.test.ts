import { expect, test } from 'vitest'
import { play } from './play.ts'

test.each(['enforce', 'warn'] as const)(
  'Fulcio is down, gate %s: loud, the record is unsigned and yet delivered',
  async (gate) => {
    const played = await play({
      with: { gate },
      trouble: ({ loopback }) =>
        loopback.fail(({ url }) => url.pathname.includes('/fulcio/'), { status: 500, body: {} }),
    })
    expect(played.main.annotations.map(({ level }) => level)).toContain('error')
    expect(played.main.exitCode).toBe(gate === 'enforce' ? 1 : 0)
    expect(played.summary).toContain('not signed')
    expect(Object.keys(played.files).sort()).toEqual(['evidence.html', 'evidence.json'])
    await played.remove()
  },
)
