import { describe, expect, it } from 'vitest'
import type { SecretRead } from '../../src/credentials/handed-on.ts'
import { storedSecret as asStored, type LoginSeen } from '../../src/credentials/stored-secrets.ts'

const login = (action: string, kind: string, names: readonly string[], keys: readonly string[]): LoginSeen => ({
  at: 'jobs.deploy.steps[0]',
  action,
  kind,
  names: names.map((input) => ({ input, value: '${{ secrets.X }}', isExpression: true })),
  keys: keys.map((input) => ({ input, from: 'secret' })),
})
const storedSecret = (secret: Pick<SecretRead, 'name' | 'at'> & Partial<SecretRead>, logins: readonly LoginSeen[]) =>
  asStored({ aliases: [], handedOn: [], ...secret }, logins)
const given = (input: string) => [`jobs.deploy.steps[0].with.${input}`]

describe('a stored secret', () => {
  it.each([
    [
      'a key of a cloud',
      login('a/b', 'aws', [], ['aws-secret-access-key']),
      'AWS-Secret-Access-Key',
      'stored-key',
      'long-lived',
    ],
    ['the key of an app', login('a/b', 'github-app', [], ['private-key']), 'private-key', 'app-token', 'short-lived'],
    ['a key to a machine', login('a/b', 'ssh', [], ['key']), 'key', 'deploy-key', 'long-lived'],
    ['a deploy key', login('a/b', 'github', [], ['ssh-key']), 'ssh-key', 'deploy-key', 'long-lived'],
    ['a token of a person', login('a/b', 'github', [], ['token']), 'token', 'user-token', 'long-lived'],
  ])('is %s by the input that takes it', (_, taker, input, kind, lifetime) => {
    expect(storedSecret({ name: 'X', at: given(input) }, [taker])).toMatchObject([
      { kind, lifetime, provider: taker.kind },
    ])
  })

  it('opens nothing where it only names who or where; used elsewhere too, it is as its name says', () => {
    const taker = login('a/b', 'aws', ['role-to-assume'], [])
    expect(storedSecret({ name: 'ROLE_TOKEN', at: given('role-to-assume') }, [taker])).toEqual([])
    const twice = [...given('role-to-assume'), 'jobs.deploy.steps[1].run']
    expect(storedSecret({ name: 'ROLE', at: twice }, [taker])).toMatchObject([{ kind: 'stored-secret' }])
  })

  it.each([
    ['NPM_TOKEN', 'jobs.deploy.steps[1].run', 'stored-key'],
    ['X', 'jobs.deploy.env.SHOP_SECRET_ACCESS_KEY', 'stored-key'],
    ['X', 'jobs.deploy.steps[1].with.api-key', 'stored-key'],
    ['AWS_PROD_KEY', 'env.X', 'stored-key'],
    ['DB_PASSWORD_PROD', 'env.X', 'stored-key'],
    ['GH_PAT', 'env.X', 'stored-key'],
    ['SLACK_CHANNEL', 'env.CHANNEL', 'stored-secret'],
    ['DISPATCH_PATH', 'env.X', 'stored-secret'],
    ['SECRETARY', 'env.X', 'stored-secret'],
  ])('%s at %s is a %s by what it is called', (name, place, kind) => {
    const lifetime = kind === 'stored-key' ? 'long-lived' : 'unknown'
    expect(storedSecret({ name, at: [place] }, [])).toMatchObject([{ kind, name, lifetime, provider: null }])
  })

  it('opens what the variable is documented for that takes it, and what it is called decides what it is', () => {
    expect(storedSecret({ name: 'SHOP', at: ['env.AWS_SECRET_ACCESS_KEY'] }, [])).toMatchObject([
      { kind: 'stored-key', provider: 'aws' },
    ])
  })

  it('that is the key of an app has the scopes that all steps ask for which take it, if nothing else does', () => {
    const taker = login('a/b', 'github-app', ['permission-contents'], ['private-key'])
    const names = [{ input: 'permission-contents', value: 'read', isExpression: false }]
    const scopesAt = (...at: readonly string[]) => storedSecret({ name: 'X', at }, [{ ...taker, names }])[0]?.scopes
    expect(scopesAt(...given('private-key'))).toMatchObject([{ scope: 'contents', level: 'read', from: 'step' }])
    expect(scopesAt(...given('private-key'), 'jobs.deploy.steps[1].run')).toBeNull()
  })

  it('that was handed on is also as what it is called on the way says, and tells the places of both', () => {
    const secret = { name: 'X', aliases: ['NPM_TOKEN'], at: ['env.Y'], handedOn: ['jobs.a.secrets.npm_token in b.yml'] }
    expect(storedSecret(secret, [])).toMatchObject([
      { name: 'X', kind: 'stored-key', from: ['env.Y', 'jobs.a.secrets.npm_token in b.yml'] },
    ])
  })
})
