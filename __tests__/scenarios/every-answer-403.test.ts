import { expect, test } from 'vitest'
import { LINK_IDS } from '../../src/model/link.ts'
import { play } from './play.ts'

test('GitHub tells nothing: a whole record, full of gaps, and deny', async () => {
  const played = await play({
    with: { gate: 'enforce' },
    trouble: ({ loopback }) =>
      loopback.fail(({ url }) => url.pathname.startsWith('/api/'), { status: 403, body: { message: 'Forbidden' } }),
  })
  expect(played.record.conclusions.packet.map(({ id }) => id)).toEqual(LINK_IDS)
  expect(played.record.conclusions.verdict).toMatchObject({ decision: 'deny', policy: 'unreadable' })
  expect(played.main.exitCode).toBe(1)
  expect(Object.keys(played.files)).toContain('evidence.sigstore.json')
  await played.remove()
})
