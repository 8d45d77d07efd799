import { describe, expect, it, test } from 'vitest'
import {
  graphqlTypesOf,
  headerOf,
  isLostConnection,
  isRateLimit,
  isServerError,
  isTimeout,
  statusOf,
} from '../../src/runner/trouble.ts'
import type { Fault } from '../fakes/loopback.ts'
import { thrownByGraphQL, thrownByNobody, thrownByRest } from '../fakes/thrown.ts'

const kindsOf = (error: unknown) => ({
  status: statusOf(error),
  timeout: isTimeout(error),
  lost: isLostConnection(error),
  limited: isRateLimit(error),
  server: isServerError(error),
})
const none = { status: undefined, timeout: false, lost: false, limited: false, server: false }

const graphql = (...errors: object[]): Fault => ({ status: 200, body: { data: { viewer: null }, errors } })

describe("the errors of GitHub's own client", () => {
  it('have the status that was really sent', async () => {
    expect(kindsOf(await thrownByRest({ status: 404 }))).toEqual({ ...none, status: 404 })
    expect(kindsOf(await thrownByRest({ status: 503 }))).toEqual({ ...none, status: 503, server: true })
  })

  it('have none for a connection that is refused, which the client calls a 500', async () => {
    expect(kindsOf(await thrownByNobody())).toEqual({ ...none, lost: true })
  })

  it('have none for a request that was given up', async () => {
    expect(kindsOf(await thrownByRest('hang', 20))).toEqual({ ...none, timeout: true })
    expect(isTimeout(new DOMException('given up', 'AbortError'))).toBe(true)
  })

  it('have headers in REST and in GraphQL', async () => {
    const headers = { 'retry-after': '7' }
    expect(headerOf(await thrownByRest({ status: 403, headers }), 'retry-after')).toBe('7')
    const body = { errors: [{ message: 'no' }] }
    expect(headerOf(await thrownByGraphQL({ status: 200, headers, body }), 'retry-after')).toBe('7')
    expect(headerOf(new Error('no'), 'retry-after')).toBeNull()
  })

  it('are of no kind when they are something else', async () => {
    for (const error of [new TypeError('null has no errors'), null, undefined, 'text', 7])
      expect(kindsOf(error)).toEqual(none)
    expect(kindsOf(await thrownByGraphQL({ status: 200, body: null }))).toEqual(none)
  })
})

describe('a rate limit', () => {
  test.each<[what: string, answer: Fault]>([
    ['a 429', { status: 429 }],
    ['a 403 with retry-after', { status: 403, headers: { 'retry-after': '60' } }],
    ['a 403 with nothing left', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    [
      'a 403 with nothing but words',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' } },
    ],
    ['a 403 in the old words', { status: 403, body: { message: 'You have triggered an abuse detection mechanism.' } }],
  ])('is %s', async (_, answer) => {
    expect(isRateLimit(await thrownByRest(answer))).toBe(true)
  })

  test.each(['RATE_LIMITED', 'RATE_LIMIT'])('is GraphQL’s %s', async (type) => {
    expect(isRateLimit(await thrownByGraphQL(graphql({ type, message: 'API rate limit exceeded' })))).toBe(true)
  })

  it('is what GraphQL says in words alone, and not what an error of another type says', async () => {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    expect(isRateLimit(await thrownByGraphQL(graphql({ message })))).toBe(true)
    expect(isRateLimit(await thrownByGraphQL(graphql({ message: "Field 'x' doesn't exist" })))).toBe(false)
    expect(isRateLimit(await thrownByGraphQL(graphql({ type: 'NOT_FOUND', message })))).toBe(false)
  })

  it('is no 403 that refuses, and no 404 of a token with nothing left', async () => {
    const headers = { 'x-ratelimit-remaining': '12' }
    const body = { message: 'Resource not accessible by integration' }
    expect(isRateLimit(await thrownByRest({ status: 403, headers, body }))).toBe(false)
    expect(isRateLimit(await thrownByRest({ status: 404, headers: { 'x-ratelimit-remaining': '0' } }))).toBe(false)
  })
})

describe('errors that come with status 200', () => {
  it('tell their types', async () => {
    const error = await thrownByGraphQL(graphql({ message: 'x' }, { type: 'NOT_FOUND' }, { type: 'FORBIDDEN' }))
    expect(graphqlTypesOf(error)).toEqual(['NOT_FOUND', 'FORBIDDEN'])
    expect(graphqlTypesOf(new Error('no'))).toEqual([])
  })

  it('are failures inside GitHub when they have no type and say so', async () => {
    const message = 'Something went wrong while executing your query. This may be the result of a timeout.'
    expect(isServerError(await thrownByGraphQL(graphql({ message })))).toBe(true)
    expect(isServerError(await thrownByGraphQL(graphql({ type: 'FORBIDDEN', message })))).toBe(false)
    expect(isServerError(await thrownByGraphQL(graphql({ message: "Field 'x' doesn't exist" })))).toBe(false)
  })
})
