import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { defineAnswer } from '../../src/model/answer.ts'
import { object } from '../../src/model/schema.ts'
import { connect } from '../../src/runner/github.ts'
import type { Patience } from '../../src/runner/patience.ts'
import { Loopback, type Reply } from '../fakes/loopback.ts'

const patience: Patience = { requestMs: 150, wholeMs: 5_000, pausesMs: [1, 2] }
const ROUTE = 'GET /repos/{owner}/{repo}'
const PATH = '/repos/acme/shop'
const shop = { id: 4001, full_name: 'acme/shop' }

let loopback: Loopback
let seenHeaders: Readonly<Record<string, unknown>>[]

beforeEach(async () => {
  loopback = await Loopback.start()
  seenHeaders = []
  loopback.route('GET', PATH, ({ headers }) => {
    seenHeaders.push(headers)
    return { status: 200, body: shop }
  })
})
afterEach(() => loopback.close())

const open = () => connect({ apiUrl: loopback.origin, token: 'ghs_1', repository: 'acme/shop' }, patience)
const getShop = async () => (await open()).github.get(ROUTE, {})
const asked = () => loopback.exchanges.length

/** From now on every request is answered like this, so often. */
const answer = (reply: Reply | 'hang' | 'empty' | 'malformed', times?: number) =>
  loopback.fail(() => true, reply, times)

describe('a REST question', () => {
  it('is asked with the token and the version of the API, at the address given', async () => {
    expect(await getShop()).toEqual({ status: 'observed', value: shop })
    expect(seenHeaders).toEqual([
      expect.objectContaining({ authorization: 'token ghs_1', 'x-github-api-version': '2022-11-28' }),
    ])
  })

  it('can be about another repository, and then says so', async () => {
    loopback.route('GET', '/repos/acme/ci', () => ({ status: 200, body: { id: 4002, full_name: 'acme/ci' } }))
    const { github, elsewhere } = await open()
    expect(await elsewhere('acme/ci').get(ROUTE, {})).toMatchObject({ value: { id: 4002 } })
    expect(await elsewhere('acme/none').get(ROUTE, {})).toMatchObject({ reason: 'not-found' })
    expect(await github.get(ROUTE, {})).toMatchObject({ value: shop })
  })

  it('is asked again when the server failed, and answered', async () => {
    answer({ status: 502 }, 2)
    expect(await getShop()).toMatchObject({ status: 'observed' })
    expect(asked()).toBe(3)
  })

  it('is not asked again when it was refused, or never answered', async () => {
    answer({ status: 404, body: { message: 'Not Found' } }, 1)
    expect(await getShop()).toMatchObject({ reason: 'not-found', detail: '404: Not Found' })
    answer('hang', 1)
    expect(await getShop()).toMatchObject({ reason: 'timeout' })
    expect(asked()).toBe(2)
  })

  it('is not asked again before the time that GitHub names, nor waited for when that is long', async () => {
    answer({ status: 403, headers: { 'retry-after': '60' } })
    expect(await getShop()).toMatchObject({ reason: 'rate-limited' })
    expect(asked()).toBe(1)
  })

  it('says that nobody answered', async () => {
    const connection = await open()
    await loopback.close()
    expect(await connection.github.get(ROUTE, {})).toMatchObject({ reason: 'unreachable' })
    loopback = await Loopback.start()
  })

  it('follows a repository that was moved', async () => {
    loopback.route('GET', '/repositories/4001', () => ({ status: 200, body: shop }))
    answer({ status: 301, headers: { location: `${loopback.origin}/repositories/4001` } }, 1)
    expect(await getShop()).toMatchObject({ status: 'observed' })
  })
})

describe('the digest of a file', () => {
  const LOG = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'
  const digestWithin = async (mostBytes: number) => (await open()).github.digest(LOG, { job_id: 7 }, mostBytes)
  const serve = (body: string) => {
    loopback.route('GET', `${PATH}/actions/jobs/7/logs`, () => ({
      status: 302,
      headers: { location: `${loopback.origin}/storage` },
    }))
    loopback.route('GET', '/storage', () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body }))
  }

  it('is of what the route leads to', async () => {
    serve('a log')
    const sha256 = createHash('sha256').update('a log').digest('hex')
    expect(await digestWithin(5)).toEqual({ status: 'observed', value: { sha256, bytes: 5 } })
  })

  it('is not taken of more than may be read', async () => {
    serve('a log')
    expect(await digestWithin(4)).toMatchObject({ reason: 'unsupported', detail: 'It is longer than 4 bytes.' })
  })

  it('is refused as any answer is', async () => {
    expect(await digestWithin(4)).toMatchObject({ reason: 'not-found' })
    answer('hang', 1)
    expect(await digestWithin(4)).toMatchObject({ reason: 'timeout' })
    answer({ status: 204 }, 1)
    expect(await digestWithin(4)).toMatchObject({ reason: 'malformed' })
  })
})

describe('an answer that is not the whole of what was asked for', () => {
  test.each<[what: string, reply: Reply | 'empty' | 'malformed']>([
    ['empty', 'empty'],
    ['cut off JSON', 'malformed'],
    ['empty by its status', { status: 204 }],
    ['null', { status: 200, headers: { 'content-type': 'application/json' }, body: 'null' }],
    ['a number', { status: 200, headers: { 'content-type': 'application/json' }, body: '7' }],
    ['text', { status: 200, headers: { 'content-type': 'text/plain' }, body: '[]' }],
    ['a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Sign in</h1>' }],
    ['bytes', { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: '{}' }],
    ['of no type', { status: 200, body: '{}' }],
    ['of a type that is none', { status: 200, headers: { 'content-type': ';;' }, body: '{}' }],
  ])('is none when it is %s', async (_, reply) => {
    answer(reply)
    expect(await getShop()).toMatchObject({ status: 'unavailable', reason: 'malformed' })
    expect(asked()).toBe(1)
  })

  it('is none when its rest never comes', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '5000' }
    answer({ status: 200, headers, body: '{"id": 4001' })
    expect(await getShop()).toMatchObject({ status: 'unavailable', reason: 'timeout' })
  })
})

describe('a GraphQL question', () => {
  // No validator is generated for it, so no answer fits it.
  const unknown = defineAnswer('of-nobody', object({}))
  const query = async () => (await open()).github.query('query { viewer { login } }', { number: 7 }, unknown)
  const graphql = (body: unknown): Reply => ({ status: 200, body })

  it('is asked with its variables', async () => {
    loopback.route('POST', '/graphql', () => graphql({ data: {} }))
    await query()
    const [exchange] = loopback.exchanges
    expect(JSON.parse(String(exchange?.body))).toEqual({
      query: 'query { viewer { login } }',
      variables: { number: 7 },
    })
  })

  it('takes nothing of an answer that also has errors', async () => {
    answer(graphql({ data: { viewer: { login: 'mia' } }, errors: [{ type: 'FORBIDDEN', message: 'not you' }] }))
    expect(await query()).toMatchObject({ status: 'unavailable', reason: 'forbidden' })
    expect(asked()).toBe(1)
  })

  it('is asked again when it failed inside GitHub', async () => {
    answer(graphql({ errors: [{ message: 'Something went wrong while executing your query.' }] }))
    expect(await query()).toMatchObject({ reason: 'server-error' })
    expect(asked()).toBe(3)
  })

  test.each([[null], ['text'], [{}], [{ data: null }], [{ data: {} }], [{ message: 'moved' }]])(
    'takes %j for malformed',
    async (body) => {
      answer({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      expect(await query()).toMatchObject({ status: 'unavailable', reason: 'malformed' })
    },
  )
})

describe('a request that writes', () => {
  it('is sent once, and throws what the client throws', async () => {
    answer({ status: 502 })
    const { request } = await open()
    await expect(request('POST /repos/{owner}/{repo}/attestations', { bundle: {} })).rejects.toMatchObject({
      status: 502,
    })
    expect(asked()).toBe(1)
  })

  it('answers what GitHub answered', async () => {
    loopback.route('POST', `${PATH}/attestations`, ({ body }) => ({
      status: 201,
      body: { id: 5, got: JSON.parse(String(body)) },
    }))
    const { request } = await open()
    expect(await request('POST /repos/{owner}/{repo}/attestations', { bundle: { a: 1 } })).toEqual({
      id: 5,
      got: { bundle: { a: 1 } },
    })
  })
})

describe('a page of a list with cursors', () => {
  const page = async () => (await open()).github.page('GET /repos/{owner}/{repo}/activity', {})
  const paged = (link?: string) =>
    loopback.route('GET', `${PATH}/activity`, () => ({ status: 200, body: [], ...(link && { headers: { link } }) }))

  it.each([
    [
      'the next',
      '<https://api.github.com/a?page=1>; rel="first", <https://api.github.com/a?after=Y3%3D>; rel="next"',
      'Y3=',
    ],
    ['none, on the last page', '<https://api.github.com/a?before=Y2>; rel="prev"', null],
    ['none, without a link', undefined, null],
  ])('names the cursor of %s', async (_, link, after) => {
    paged(link)
    expect(await page()).toEqual({ status: 'observed', value: { items: [], after } })
  })

  it.each([
    ['is no address', '<next>; rel="next"'],
    ['has no cursor', '<https://api.github.com/a?page=2>; rel="next"'],
    ['is not in the usual form', 'https://api.github.com/a?after=Y2; rel="next"'],
  ])('is not taken for the last, where the link to the next %s', async (_, link) => {
    paged(link)
    expect(await page()).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  })

  it('is refused as any other question is', async () => {
    expect(await page()).toMatchObject({ status: 'unavailable', reason: 'not-found' })
  })
})
