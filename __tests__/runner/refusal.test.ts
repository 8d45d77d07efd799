import { describe, expect, it, test } from 'vitest'
import type { Reason } from '../../src/model/fact.ts'
import { refusalOf } from '../../src/runner/refusal.ts'
import { thrownByGraphQL, thrownByNobody, thrownByRest } from '../fakes/thrown.ts'

const accepted = (header: string) => ({ 'x-accepted-github-permissions': header })
const needsFor = async (header: string, status = 403) =>
  refusalOf(await thrownByRest({ status, headers: accepted(header) })).needs

describe('refusalOf', () => {
  test.each<[status: number, reason: Reason]>([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [502, 'server-error'],
    [400, 'malformed'],
    [422, 'malformed'],
  ])('calls a %i %s', async (status, reason) => {
    const refusal = refusalOf(await thrownByRest({ status, body: { message: 'No such luck' } }))
    expect(refusal).toEqual({ status: 'unavailable', reason, detail: `${status}: No such luck`, needs: [] })
  })

  it('tells a lost connection, a timeout and an unforeseen error apart', async () => {
    expect(refusalOf(await thrownByNobody())).toMatchObject({ reason: 'unreachable' })
    expect(refusalOf(await thrownByRest('hang', 20))).toMatchObject({ reason: 'timeout' })
    expect(refusalOf(new TypeError('Cannot read properties of null'))).toMatchObject({ reason: 'malformed' })
    expect(refusalOf('what')).toMatchObject({ reason: 'malformed', detail: 'what' })
  })

  test.each<[type: string, reason: Reason]>([
    ['FORBIDDEN', 'forbidden'],
    ['INSUFFICIENT_SCOPES', 'forbidden'],
    ['NOT_FOUND', 'not-found'],
    ['RATE_LIMITED', 'rate-limited'],
    ['RATE_LIMIT', 'rate-limited'],
    ['toString', 'malformed'],
    ['RESOURCE_LIMITS_EXCEEDED', 'too-much-at-once'],
    ['SOMETHING_NEW', 'malformed'],
  ])('calls GraphQL’s %s %s', async (type, reason) => {
    const body = { data: null, errors: [{ message: 'an error that has no type' }, { type, message: 'no' }] }
    expect(refusalOf(await thrownByGraphQL({ status: 200, body }))).toMatchObject({ reason })
  })

  it('calls a query that failed inside GitHub a server error', async () => {
    const body = { errors: [{ message: 'Something went wrong while executing your query on 2026-03-02.' }] }
    expect(refusalOf(await thrownByGraphQL({ status: 200, body }))).toMatchObject({ reason: 'server-error' })
  })
})

describe('the detail of a refusal', () => {
  it('is one line of at most 200 characters and its status', async () => {
    const { detail } = refusalOf(await thrownByRest({ status: 403, body: { message: `a\n\n  b\t${'c'.repeat(999)}` } }))
    expect(detail).toBe(`403: a b ${'c'.repeat(196)}`)
  })

  it('is well-formed text, wherever it was cut', async () => {
    const { detail } = refusalOf(await thrownByRest({ status: 403, body: { message: `${'c'.repeat(199)}🚀` } }))
    expect(detail.isWellFormed()).toBe(true)
  })

  it('is the status alone when a page for people came, or nothing', async () => {
    const page = { status: 502, headers: { 'content-type': 'text/html' }, body: '\n<!DOCTYPE html><h1>Unicorn!</h1>' }
    expect(refusalOf(await thrownByRest(page)).detail).toBe('502')
    expect(refusalOf(await thrownByRest({ status: 403 })).detail).toBe('403')
  })
})

describe('what a refusal needs', () => {
  test.each<[header: string, needs: readonly string[]]>([
    ['actions=read', ['actions: read']],
    ['contents=write, pull_requests=read; issues=read', ['contents: write', 'pull-requests: read']],
    ['contents=write,pull_requests=read', ['contents: write', 'pull-requests: read']],
    ['allows_permissionless_access=true', []],
    ['', []],
    [' ; issues=read', []],
  ])('is read from %j', async (header, needs) => {
    expect(await needsFor(header)).toEqual(needs)
    expect(await needsFor(header, 404)).toEqual(needs)
  })

  it('is nothing where no permission helps', async () => {
    expect(await needsFor('actions=read', 500)).toEqual([])
    expect(await needsFor('actions=read', 429)).toEqual([])
    const headers = { ...accepted('actions=read'), 'retry-after': '60' }
    expect(refusalOf(await thrownByRest({ status: 403, headers }))).toMatchObject({ reason: 'rate-limited', needs: [] })
  })
})
