import { afterEach, describe, expect, it } from 'vitest'
import { describeWorld, type WorldDescription } from '../world.ts'
import { type GitHub, startGitHub } from './server.ts'

const started: GitHub[] = []

async function open(described: WorldDescription = {}) {
  const github = await startGitHub(describeWorld({ tokens: { blind: { permissions: {} } }, ...described }))
  started.push(github)
  const get = (path: string, token = github.world.job.token) =>
    fetch(`${github.apiUrl}/repos/acme/shop${path}`, { headers: { authorization: `Bearer ${token}` } })
  return { github, get }
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((github) => github.close()))
})

describe('what a token may do', () => {
  it('is refused with 403, the permission named, where a scope is missing', async () => {
    const { get } = await open()
    const reply = await get('/environments', 'blind')
    expect(reply.status).toBe(403)
    expect(reply.headers.get('x-accepted-github-permissions')).toBe('actions=read')
    expect(await reply.json()).toMatchObject({ message: 'Resource not accessible by integration', status: '403' })
    expect((await get('', 'blind')).status).toBe(200)
  })

  it('needs no scope to read what is public, but does to write', async () => {
    const { get, github } = await open({ repository: { visibility: 'public' } })
    expect((await get('/environments', 'blind')).status).toBe(200)
    const headers = { authorization: 'Bearer blind' }
    const url = `${github.apiUrl}/repos/acme/shop/attestations`
    expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(403)
  })

  it('is 401 for a token that nobody gave out, and 404 for what is private or elsewhere', async () => {
    const { get, github } = await open()
    expect(await (await get('', 'stolen')).json()).toMatchObject({ message: 'Bad credentials' })
    expect((await fetch(`${github.apiUrl}/repos/acme/shop`)).status).toBe(404)
    expect((await get('/../../other/shop')).status).toBe(404)
  })

  it('reaches no further in another repository than what is public of it, whatever it may do in its own', async () => {
    const files = { 'a.yml': 'on: push\n' }
    const { github } = await open({
      elsewhere: { 'acme/ci': { visibility: 'public', files }, 'acme/vault': { visibility: 'private', files } },
    })
    const headers = { authorization: `Bearer ${github.world.job.token}` }
    const get = (path: string) => fetch(`${github.apiUrl}/repos${path}`, { headers })
    expect(await (await get('/Acme/CI/contents/a.yml')).json()).toMatchObject({ path: 'a.yml', size: 9 })
    expect((await get('/acme/ci/actions/permissions/artifact-and-log-retention')).status).toBe(403)
    expect((await get('/acme/vault/contents/a.yml')).status).toBe(404)
  })

  it('shows who may bypass a ruleset only to those who may change it', async () => {
    const admin = { permissions: { administration: 'write' } } as const
    const { get, github } = await open({ rulesets: [{ name: 'main', rules: [] }], tokens: { admin } })
    const path = `/rulesets/${github.world.rulesets[0]?.id}`
    expect(await (await get(path)).json()).not.toHaveProperty('bypass_actors')
    expect(await (await get(path, 'admin')).json()).toHaveProperty('bypass_actors', [])
  })
})

describe('an attestation', () => {
  it('is stored, and found by its subject and predicate type', async () => {
    const { get, github } = await open()
    const digest = 'b'.repeat(64)
    const statement = { predicateType: 'https://example.com/v1', subject: [{ name: 'x', digest: { sha256: digest } }] }
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64')
    const bundle = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: { payload } }
    const headers = { authorization: `Bearer ${github.world.job.token}` }
    const url = `${github.apiUrl}/repos/acme/shop/attestations`
    const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ bundle }) })
    expect([reply.status, await reply.json()]).toEqual([201, { id: github.world.attestations[0]?.id }])
    const found = await get(`/attestations/sha256:${digest}?predicate_type=https://example.com/v1`)
    expect(await found.json()).toMatchObject({ attestations: [{ bundle }] })
    expect(await (await get(`/attestations/sha256:${digest}?predicate_type=sbom`)).json()).toEqual({ attestations: [] })
  })
})

describe('pages, limits and faults', () => {
  const reviews = Array.from({ length: 101 }, () => ({ review: 'COMMENTED' as const, by: 'omar' }))
  const pullRequest = { steps: [{ push: {} }, ...reviews, { merge: 'merge' as const, by: 'omar' }] }

  it('lead from one page to the next and stop', async () => {
    const { get } = await open({ history: [{ pullRequest }] })
    const first = await get('/pulls/1/reviews?per_page=100')
    expect(await first.json()).toHaveLength(100)
    expect(first.headers.get('link')).toMatch(/<http[^>]+page=2>; rel="next", <http[^>]+page=2>; rel="last"/)
    const second = await get('/pulls/1/reviews?per_page=100&page=2')
    expect(await second.json()).toHaveLength(1)
    expect(second.headers.get('link')).not.toContain('rel="next"')
  })

  it('compare the newest 250 commits without paging, and all with it', async () => {
    const { get, github } = await open({ history: Array.from({ length: 251 }, () => ({ commit: {} })) })
    const { sha } = github.world.commit('first')
    const cut = JSON.stringify(await (await get(`/compare/${sha}...main`)).json())
    const shas = (text: string) => [...text.matchAll(/"sha":"(\w+)","node_id":"C_/g)].map(([, found]) => found)
    expect(cut).toMatch(/"status":"ahead","ahead_by":251,"behind_by":0,"total_commits":251/)
    expect(shas(cut).slice(2)).toHaveLength(250)
    expect(shas(cut).at(-1)).toBe(github.world.job.sha)
    const page = await get(`/compare/${sha}...main?per_page=100&page=3`)
    const body = await page.text()
    expect(shas(body).slice(2)).toHaveLength(51)
    expect(body).toContain('"files":[]')
  })

  it('stop a token that asked too much, in GitHub’s two ways', async () => {
    const { get, github } = await open()
    github.limits.core.remaining = 1
    expect((await get('')).headers.get('x-ratelimit-remaining')).toBe('0')
    const spent = await get('')
    expect(spent.status).toBe(403)
    expect(await spent.text()).toContain('API rate limit exceeded')
    github.limits.core.remaining = 10
    github.limits.secondary = { after: 0, retryAfter: 7, status: 429 }
    const slow = await get('')
    expect([slow.status, slow.headers.get('retry-after')]).toEqual([429, '7'])
  })

  it('replace the answer of one route and leave the others', async () => {
    const { get, github } = await open()
    const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}'
    github.fail(route, { status: 403 })
    expect((await get('/environments/production')).status).toBe(403)
    expect((await get('/environments')).status).toBe(200)
    github.loopback.heal()
    expect((await get('/environments/production')).status).toBe(200)
    github.fail('graphql', { status: 502 }, 1)
    const statuses = [1, 2].map(() => fetch(github.graphqlUrl, { method: 'POST', body: '{}' }))
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([502, 401])
    expect(() => github.fail('GET /nowhere', 'hang')).toThrow('no route')
  })
})
