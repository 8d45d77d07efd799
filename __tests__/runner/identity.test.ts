import { generateKeyPairSync } from 'node:crypto'
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { issuerOf, jobIdentity } from '../../src/runner/identity.ts'
import { type IdentityIssuer, mountIdentityIssuer } from '../fakes/identity/issuer.ts'
import { type Incoming, Loopback } from '../fakes/loopback.ts'
import { sampleJob } from '../fakes/sample-job.ts'

const NOW = new Date('2026-03-02T09:30:00Z')
const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

let loopback: Loopback
let issuer: IdentityIssuer
/** The issuer that the address of this server stands for. */
let iss: string
const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)

beforeAll(async () => {
  loopback = await Loopback.start()
  issuer = await mountIdentityIssuer(loopback, { now: () => NOW })
  iss = `${loopback.origin}/_services/token`
})
afterAll(() => loopback.close())
beforeEach(() => {
  issuer.forge({ claims: { iss } })
  const request = issuer.requestFor(sampleJob)
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', request?.url ?? '')
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', request?.token ?? '')
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  process.on('unhandledRejection', note)
})
afterEach(() => {
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  loopback.heal()
  loopback.exchanges.length = 0
})

const open = (now = NOW, requestMs = 2_000) => jobIdentity(loopback.origin, true, () => now, requestMs)
const claims = () => open().claims()
const isRequest = ({ url }: Incoming) => url.pathname.endsWith('/request-token')
const isKeys = ({ url }: Incoming) => url.pathname.endsWith('/jwks')
const tokenRequests = () => loopback.exchanges.filter(({ path }) => path.includes('/request-token'))

/** From now on, the runner hands out this token. */
const handOut = (value: unknown) => loopback.fail(isRequest, { status: 200, body: { value } })
const payload = () => ({ iss, aud: 'sigstore', exp: seconds(NOW) + 300, run_id: '7001', check_run_id: '9001' })
const untrusted = (detail: string) => ({
  status: 'unavailable',
  reason: 'untrusted',
  detail: expect.stringContaining(detail),
})

describe('the identity of a job', () => {
  it('has the claims of a token that the issuer signed', async () => {
    expect(await claims()).toMatchObject({
      status: 'observed',
      value: { iss, aud: 'sigstore', repository: 'acme/shop', run_id: '7001', environment: 'production' },
    })
  })

  it('asks for one token, whoever asks for it and how often', async () => {
    const identity = open()
    const [first, second, , fourth] = await Promise.all([
      identity.token(),
      identity.token(),
      identity.claims(),
      identity.token(),
    ])
    expect(new Set([first, second, fourth, await identity.token()]).size).toBe(1)
    expect(tokenRequests().map(({ path }) => new URL(path, iss).searchParams.get('audience'))).toEqual(['sigstore'])
  })

  it('takes a token of the enterprise’s own issuer, a step below the usual one', async () => {
    issuer.forge({ claims: { iss: `${iss}/octo-corp` } })
    expect(await claims()).toMatchObject({ status: 'observed' })
  })

  it('allows for clocks that differ by a minute, and no more', async () => {
    const at = (s: number) => open(new Date(NOW.getTime() + s * 1000)).claims()
    expect(await at(359)).toMatchObject({ status: 'observed' })
    expect(await at(361)).toMatchObject(untrusted('"exp" claim timestamp check failed'))
    expect(await at(-659)).toMatchObject({ status: 'observed' })
    expect(await at(-661)).toMatchObject(untrusted('"nbf" claim timestamp check failed'))
  })
})

describe('a token that is not trusted', () => {
  test.each([
    'https://token.actions.githubusercontent.com.evil.example',
    'https://token.actions.githubusercontent.com',
    '',
    undefined,
    7,
  ])('is one of the issuer %j', async (other) => {
    issuer.forge({ claims: { iss: other } })
    expect(await claims()).toMatchObject({ status: 'unavailable', reason: 'untrusted' })
  })

  test.each(['.evil.example', '/', '/..', '/../evil', '/a/b', '/%2e%2e', '?x', '#x', '/a\n', '@evil.example'])(
    'is one of the usual issuer followed by %j',
    async (more) => {
      issuer.forge({ claims: { iss: `${iss}${more}` } })
      expect(await claims()).toMatchObject(untrusted('The identity token was issued by'))
    },
  )

  it('is one that another key signed', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    issuer.forge({ claims: { iss }, signedBy: privateKey })
    expect(await claims()).toMatchObject(untrusted('signature verification failed'))
  })

  test.each<[what: string, claims: object, detail: string]>([
    ['for another audience', { aud: 'https://github.com/acme' }, '"aud" claim'],
    ['for nobody', { aud: undefined }, '"aud" claim'],
    ['that never ends', { exp: undefined }, '"exp" claim'],
  ])('is one %s', async (_, changed, detail) => {
    issuer.forge({ claims: { iss, ...changed } })
    expect(await claims()).toMatchObject(untrusted(detail))
  })

  it('is one that is not signed at all', async () => {
    handOut(new UnsecuredJWT(payload()).encode())
    expect(await claims()).toMatchObject(untrusted('does not verify'))
  })

  it('is one signed with the public key as if it were a shared secret', async () => {
    const kid = issuer.keys.keys[0]?.kid ?? ''
    const secret = Buffer.from(JSON.stringify(issuer.keys.keys[0]))
    handOut(await new SignJWT(payload()).setProtectedHeader({ alg: 'HS256', kid }).sign(secret))
    expect(await claims()).toMatchObject(untrusted('"alg"'))
  })

  it('is one signed in a way that the issuer does not use', async () => {
    const kid = issuer.keys.keys[0]?.kid ?? ''
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    handOut(await new SignJWT(payload()).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey))
    expect(await claims()).toMatchObject(untrusted('"alg"'))
  })

  test.each(['not a token', 'a.b.c', 12345, { token: 'x' }])('is %j', async (value) => {
    handOut(value)
    expect(await claims()).toMatchObject(untrusted('does not verify'))
  })

  it('is one of which the key is not published', async () => {
    loopback.fail(isKeys, { status: 200, body: { keys: [] } })
    expect(await claims()).toMatchObject(untrusted('no applicable key'))
    loopback.heal()
    loopback.fail(isKeys, { status: 200, body: { something: 'else' } })
    expect(await claims()).toMatchObject(untrusted('does not verify'))
  })
})

describe('an identity that can not be had', () => {
  const unavailable = (reason: string, detail: string) => ({
    status: 'unavailable',
    reason,
    detail: expect.stringContaining(detail),
  })

  test.each([401, 403, 404, 500])('says so when the token is refused with %i', async (status) => {
    loopback.fail(isRequest, { status, body: { message: 'line one\nline two' } })
    const seen = await claims()
    expect(seen).toMatchObject(unavailable('unreachable', 'could not be had'))
    expect(JSON.stringify(seen)).not.toContain('\\n')
  })

  test.each([{}, { value: '' }, { value: null }])('says so when the answer is %j', async (body) => {
    loopback.fail(isRequest, { status: 200, body })
    expect(await claims()).toMatchObject(unavailable('unreachable', 'could not be had'))
  })

  it('says so when the token never comes', async () => {
    loopback.fail(isRequest, 'hang')
    const identity = open(NOW, 30)
    expect(await identity.claims()).toMatchObject(unavailable('timeout', 'No answer came within'))
    await expect(identity.token()).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(tokenRequests()).toHaveLength(1)
  })

  it('says so when the keys never come', async () => {
    loopback.fail(isKeys, 'hang')
    expect(await open(NOW, 200).claims()).toMatchObject(unavailable('timeout', 'No answer came within'))
  })

  test.each([404, 403, 500])('says so when the keys are refused with %i', async (status) => {
    loopback.fail(isKeys, { status, body: 'no' })
    expect(await claims()).toMatchObject(unavailable('unreachable', 'could not be had'))
  })

  it('says so when the keys are a page, or are said to be elsewhere', async () => {
    loopback.fail(isKeys, { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Keys</h1>' })
    expect(await claims()).toMatchObject(unavailable('unreachable', 'publishes no keys'))
    loopback.heal()
    loopback.route('GET', '/elsewhere', () => ({ status: 200, body: issuer.keys }))
    loopback.fail(isKeys, { status: 302, headers: { location: `${loopback.origin}/elsewhere` } })
    expect(await claims()).toMatchObject(unavailable('unreachable', 'could not be had'))
  })

  it('says so when nobody listens, or the runner offers none', async () => {
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', '')
    expect(await claims()).toMatchObject(unavailable('unreachable', 'ACTIONS_ID_TOKEN_REQUEST_URL'))
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', 'http://127.0.0.1:1/request-token?v=2')
    expect(await claims()).toMatchObject(unavailable('unreachable', 'ECONNREFUSED'))
  })

  it('does not hold up or bring down the process when nobody looks at both failures', async () => {
    loopback.fail(() => true, { status: 500 })
    const identity = open()
    await identity.claims()
    await expect(identity.token()).rejects.toThrow('Failed to get ID Token')
  })

  it('is told by whether the job may ask', () => {
    expect(jobIdentity('https://github.com', false, () => NOW)).toMatchObject({
      available: false,
      issuer: 'https://token.actions.githubusercontent.com',
    })
  })
})

describe('issuerOf', () => {
  test.each([
    ['https://github.com', 'https://token.actions.githubusercontent.com'],
    ['https://GitHub.com', 'https://token.actions.githubusercontent.com'],
    ['https://octocorp.ghe.com', 'https://token.actions.octocorp.ghe.com'],
    ['https://github.acme.example', 'https://github.acme.example/_services/token'],
    ['https://github.com.evil.example', 'https://github.com.evil.example/_services/token'],
    ['https://evil-ghe.com', 'https://evil-ghe.com/_services/token'],
    ['http://github.localhost:3000', 'http://github.localhost:3000/_services/token'],
  ])('names who issues for %s', (server, issuedBy) => {
    expect(issuerOf(server)).toBe(issuedBy)
  })
})
