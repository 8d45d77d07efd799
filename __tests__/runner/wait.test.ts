import { describe, expect, it, test } from 'vitest'
import { waitAfter } from '../../src/runner/wait.ts'
import { thrownByGraphQL, thrownByNobody, thrownByRest } from '../fakes/thrown.ts'

const usual = 500
const NOW = 'Mon, 02 Mar 2026 09:30:00 GMT'
const NOW_S = Date.parse(NOW) / 1000

const waitFor = async (status: number, headers: Record<string, string> = {}): Promise<number | undefined> =>
  waitAfter(await thrownByRest({ status, headers: { date: NOW, ...headers } }), usual, 0)

describe('waitAfter', () => {
  test.each([500, 502, 503])('waits as usual after a %i', async (status) => {
    expect(await waitFor(status)).toBe(usual)
  })

  it('waits as usual after a lost connection', async () => {
    expect(waitAfter(await thrownByNobody(), usual, 0)).toBe(usual)
  })

  it('waits as usual after a query that failed inside GitHub', async () => {
    const body = { errors: [{ message: 'Something went wrong while executing your query.' }] }
    expect(waitAfter(await thrownByGraphQL({ status: 200, body }), usual, 0)).toBe(usual)
  })

  test.each([400, 401, 403, 404, 410, 422])('sees no use in another try after a %i', async (status) => {
    expect(await waitFor(status)).toBeUndefined()
    expect(await waitFor(status === 403 ? 404 : status, { 'retry-after': '1' })).toBeUndefined()
  })

  it('sees no use in another try after a timeout, or after an error of another kind', async () => {
    expect(waitAfter(await thrownByRest('hang', 20), usual, 0)).toBeUndefined()
    expect(waitAfter(new TypeError('no'), usual, 0)).toBeUndefined()
  })

  test.each<[text: string, wait: number | undefined]>([
    ['3', 3_000],
    ['0', usual],
    ['86400', 86_400_000],
    ['99999999999999999999', 1e23],
    ['Mon, 02 Mar 2026 09:30:04 GMT', 4_000],
    ['Mon, 02 Mar 2026 09:29:00 GMT', usual],
    ['-5', undefined],
    ['1e1', undefined],
    ['0x10', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['never GMT', undefined],
  ])('reads retry-after: %s', async (text, wait) => {
    expect(await waitFor(403, { 'retry-after': text })).toBe(wait ?? 60_000)
    expect(await waitFor(429, { 'retry-after': text })).toBe(wait ?? 60_000)
    expect(await waitFor(503, { 'retry-after': text })).toBe(wait ?? usual)
  })

  it('waits until the limit is lifted, by the clock of the server', async () => {
    const nothingLeft = { 'x-ratelimit-remaining': '0' }
    expect(await waitFor(403, { ...nothingLeft, 'x-ratelimit-reset': String(NOW_S + 5) })).toBe(5_000)
    expect(await waitFor(403, { ...nothingLeft, 'x-ratelimit-reset': String(NOW_S - 5) })).toBe(usual)
    expect(await waitFor(403, { ...nothingLeft, 'x-ratelimit-reset': 'later' })).toBeUndefined()
    expect(await waitFor(403, nothingLeft)).toBeUndefined()
  })

  it('waits a minute while a secondary limit is on and nobody says until when', async () => {
    const notThisLimit = { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': String(NOW_S + 5) }
    expect(await waitFor(429, notThisLimit)).toBe(60_000)
    expect(await waitFor(429)).toBe(60_000)
    const body = { errors: [{ message: 'You have exceeded a secondary rate limit.' }] }
    const error = await thrownByGraphQL({ status: 200, body })
    expect([0, 1, 2].map((failures) => waitAfter(error, usual, failures))).toEqual([60_000, 120_000, 240_000])
  })

  it.each(['RATE_LIMIT', 'RATE_LIMITED'])(
    'waits until the hour ends where GraphQL says %s, although some points may be left',
    async (type) => {
      const headers = { date: NOW, 'x-ratelimit-remaining': '4', 'x-ratelimit-reset': String(NOW_S + 90) }
      const error = await thrownByGraphQL({ status: 200, headers, body: { errors: [{ type, message: 'exceeded' }] } })
      expect(waitAfter(error, usual, 1)).toBe(90_000)
    },
  )

  it('follows a GraphQL answer that names a time', async () => {
    const body = { errors: [{ type: 'RATE_LIMIT', message: 'API rate limit already exceeded' }] }
    const error = await thrownByGraphQL({ status: 200, headers: { 'retry-after': '2' }, body })
    expect(waitAfter(error, usual, 0)).toBe(2_000)
  })
})
