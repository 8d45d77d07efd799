import { describe, expect, it } from 'vitest'
import { attestationsOf } from '../../src/runner/attestations.ts'

const repository = { serverUrl: 'https://github.com', repository: 'acme/shop' }

describe('attestationsOf', () => {
  it('gives GitHub the bundle, and tells where the attestation is', async () => {
    const calls: unknown[] = []
    const attestations = attestationsOf(async (...call) => {
      calls.push(call)
      return { id: 5 }
    }, repository)
    expect(await attestations.store('{"mediaType":"x"}')).toEqual({
      status: 'observed',
      value: { id: 5, url: 'https://github.com/acme/shop/attestations/5' },
    })
    expect(calls).toEqual([['POST /repos/{owner}/{repo}/attestations', { bundle: { mediaType: 'x' } }]])
  })

  it('answers a refusal with its reason', async () => {
    const refusal = Object.assign(new Error('Resource not accessible by integration'), {
      name: 'HttpError',
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'attestations=write' } },
    })
    expect(await attestationsOf(() => Promise.reject(refusal), repository).store('{}')).toEqual({
      status: 'unavailable',
      reason: 'forbidden',
      detail: '403: Resource not accessible by integration',
      needs: ['attestations: write'],
    })
  })

  it('does not take an answer without an id for a success', async () => {
    expect(await attestationsOf(async () => '', repository).store('{}')).toMatchObject({ reason: 'malformed' })
  })
})
