import { describe, expect, it } from 'vitest'
import { requestIn } from '../../../src/audit/verify/options.ts'

describe('requestIn', () => {
  it('understands everything that --help names', () => {
    const args = [
      'a',
      'b',
      '--trusted-root',
      'r1',
      '--trusted-root',
      'r2',
      '--key',
      'k',
      '--repo',
      'acme/shop',
      '--json',
    ]
    const names = ['--certificate-identity', 'i', '--certificate-oidc-issuer', 'o']
    expect(requestIn([...args, ...names])).toEqual({
      kind: 'verify',
      paths: ['a', 'b'],
      trustedRoots: ['r1', 'r2'],
      keys: ['k'],
      bundle: undefined,
      jobLog: undefined,
      json: true,
      expected: { repository: 'acme/shop', certificateIdentity: 'i', certificateOidcIssuer: 'o' },
    })
    expect(requestIn(['a', '--key', 'k', '--job-log', 'job.txt'])).toMatchObject({ jobLog: 'job.txt' })
    expect(requestIn(['-h'])).toEqual({ kind: 'help' })
  })

  it('wants to know whose record it should be, unless a key says it', () => {
    const why = expect.stringContaining("a job of anybody's repository can sign")
    expect(requestIn(['a', '--trusted-root', 'r'])).toEqual({ kind: 'wrong', why })
    expect(requestIn(['a', '--trusted-root', 'r', '--key', 'k', '--certificate-oidc-issuer', 'o'])).toEqual({
      kind: 'wrong',
      why,
    })
    expect(requestIn(['a', '--trusted-root', 'r', '--repo', 'acme/shop'])).toMatchObject({ kind: 'verify' })
    expect(requestIn(['a', '--trusted-root', 'r', '--certificate-identity', 'i'])).toMatchObject({ kind: 'verify' })
    expect(requestIn(['a', '--key', 'k'])).toMatchObject({ kind: 'verify' })
  })

  it.each([
    [[], 'Name a record'],
    [['a', 'b', '--bundle', 'c'], 'one record'],
    [['a', 'b', '--job-log', 'c'], '--job-log goes with one record'],
    [['a', '--repo', 'acme'], 'OWNER/NAME'],
    [['a', '--repo', 'https://github.com/acme/shop'], 'OWNER/NAME'],
    [['a', '--trust-root', 'r'], '--trust-root'],
    [['a', '--key'], '--key'],
  ])('refuses %j', (args, why) => {
    expect(requestIn(args)).toEqual({ kind: 'wrong', why: expect.stringContaining(why) })
  })
})
