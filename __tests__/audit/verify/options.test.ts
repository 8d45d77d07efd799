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
      json: true,
      expected: { repository: 'acme/shop', certificateIdentity: 'i', certificateOidcIssuer: 'o' },
    })
    expect(requestIn(['-h'])).toEqual({ kind: 'help' })
  })

  it.each([
    [[], 'Name a record'],
    [['a', 'b', '--bundle', 'c'], 'one record'],
    [['a', '--repo', 'acme'], 'OWNER/NAME'],
    [['a', '--repo', 'https://github.com/acme/shop'], 'OWNER/NAME'],
    [['a', '--trust-root', 'r'], '--trust-root'],
    [['a', '--key'], '--key'],
  ])('refuses %j', (args, why) => {
    expect(requestIn(args)).toEqual({ kind: 'wrong', why: expect.stringContaining(why) })
  })
})
