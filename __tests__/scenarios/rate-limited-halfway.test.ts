import { expect, test } from 'vitest'
import { play } from './play.ts'

test('the rate limit is spent halfway: the record is complete, with gaps, and the verdict is deny', async () => {
  const isLate = after(4)
  const played = await play({
    with: { gate: 'enforce' },
    trouble: ({ loopback }) =>
      loopback.fail(({ url }) => url.pathname.startsWith('/api/') && isLate(), {
        status: 429,
        headers: { 'retry-after': '3600' },
        body: { message: 'You have exceeded a secondary rate limit.' },
      }),
  })
  const unavailable = Object.values(played.record.facts).filter(({ status }) => status === 'unavailable')
  expect(unavailable.some((fact) => fact.status === 'unavailable' && fact.reason === 'rate-limited')).toBe(true)
  expect(played.record.conclusions.verdict.decision).toBe('deny')
  expect(played.main.exitCode).toBe(1)
  expect(Object.keys(played.files)).toContain('evidence.json')
  await played.remove()
})

/** False the first few times it is asked, true from then on. */
function after(times: number): () => boolean {
  let asked = 0
  return () => {
    asked += 1
    return asked > times
  }
}
