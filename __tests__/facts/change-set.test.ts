import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { factsOf, inWorld, type Opened } from '../fakes/loopback-world.ts'
import type { Moment, WorldDescription } from '../fakes/world/description.ts'

const commit = (name: string): Moment => ({ commit: { name } })
const deployed = (of: string): Moment => ({ deployment: { commit: of } })
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}'

const rangeIn = async (described: WorldDescription, trouble: (opened: Opened) => void = () => {}) =>
  inWorld(described, async (opened) => {
    trouble(opened)
    const { 'change-set': fact } = await collect(opened.world)
    const named = new Map([...opened.shown.named].map(([name, { sha }]) => [sha, name]))
    const nameOf = (sha: string | null) => (sha === null ? null : (named.get(sha) ?? sha))
    if (fact.status !== 'observed') return fact
    const { kind, base, head, complete, total, commits } = fact.value
    return {
      kind,
      base: nameOf(base),
      head: nameOf(head),
      complete,
      total,
      commits: commits.map(({ sha }) => nameOf(sha)),
    }
  })

describe('change-set', () => {
  it('has the commits since the previous deployment, oldest first', async () => {
    const history = [commit('one'), deployed('one'), commit('two'), commit('three')]
    expect(await rangeIn({ history })).toEqual({
      ...{ kind: 'ahead', base: 'one', head: 'three', complete: true, total: 2 },
      commits: ['two', 'three'],
    })
  })

  it.each([
    ['redeploy', 'two'],
    ['rollback', 'one'],
    ['behind', 'never deployed'],
  ])('is a %s, without commits, where nothing is new', async (kind, of) => {
    const history = [commit('one'), deployed('one'), commit('never deployed'), commit('two'), deployed('two')]
    expect(await rangeIn({ history, run: { commit: of } })).toEqual({
      ...{ kind, base: 'two', head: of, complete: true, total: 0, commits: [] },
    })
  })

  it('begins at the merge base where the branches went apart', async () => {
    const history: Moment[] = [
      commit('common'),
      { branch: 'hotfix' },
      { commit: { name: 'fix' }, branch: 'hotfix' },
      deployed('fix'),
      commit('main'),
    ]
    expect(await rangeIn({ history })).toEqual({
      ...{ kind: 'diverged', base: 'common', head: 'main', complete: true, total: 1, commits: ['main'] },
    })
  })

  it('is the head alone, and not complete, where nothing was deployed before', async () => {
    const first = { kind: 'first', base: null, head: 'two', complete: false, total: 1, commits: ['two'] }
    expect(await rangeIn({ history: [commit('one'), commit('two')] })).toEqual(first)
  })

  it('begins at the baseline of the policy where nothing was deployed before: a tag or a commit id', async () => {
    const history: Moment[] = [commit('one'), { tag: 'v1/audited' }, commit('two')]
    const policy = (baseline: string) => ({
      '.github/delivery-evidence.yml': `version: 1\nenvironments: {}\nbaseline: ${baseline}\n`,
    })
    const from = { kind: 'baseline', base: 'one', head: 'two', complete: true, total: 1, commits: ['two'] }
    expect(await rangeIn({ history, files: policy('v1/audited') })).toEqual(from)
    expect(await rangeIn({ history: [...history, deployed('one')], files: policy('v9') })).toMatchObject({
      kind: 'ahead',
    })
    expect(await rangeIn({ history, files: policy('main') })).toMatchObject({
      status: 'unavailable',
      reason: 'not-found',
      detail: expect.stringContaining('neither a commit id nor a tag'),
    })
  })

  it('is not seen where the job is in no environment, of which a first deployment can not be told from a later one', async () => {
    const run = { environment: null, approvals: [] }
    const history: Moment[] = [commit('one'), { tag: 'v1' }, commit('two')]
    expect(await rangeIn({ history, run })).toMatchObject({ status: 'unavailable', reason: 'unsupported' })
    const files = { '.github/delivery-evidence.yml': 'version: 1\nextends: soc2\nbaseline: v1\n' }
    expect(await rangeIn({ history, run, files })).toMatchObject({ kind: 'baseline', total: 1 })
  })

  it('reads all of a long range, page by page', async () => {
    const many = Array.from({ length: 251 }, (_, index) => commit(`c${index}`))
    const range = await rangeIn({ history: [commit('one'), deployed('one'), ...many] })
    expect(range).toMatchObject({ complete: true, total: 251 })
    expect(range).toHaveProperty(
      'commits',
      many.map((_, index) => `c${index}`),
    )
  })

  it('says that it is not complete where a page is refused, cut or counts otherwise', async () => {
    const many = Array.from({ length: 150 }, (_, index) => commit(`c${index}`))
    const described = { history: [commit('one'), deployed('one'), ...many] }
    const secondPage = ({ url }: { readonly url: URL }) =>
      url.pathname.includes('/compare/') && url.search.includes('&page=2')
    const range = await rangeIn(described, ({ github }) => github.loopback.fail(secondPage, { status: 403 }))
    expect(range).toMatchObject({ complete: false, total: 150 })
  })

  it.each([403, 404, 422, 500])('is not seen where the comparison is answered with %i', async (status) => {
    const described = { history: [commit('one'), deployed('one'), commit('two')] }
    expect(await rangeIn(described, ({ github }) => github.fail(COMPARE, { status }))).toMatchObject({
      status: 'unavailable',
    })
  })
})

describe('a commit of the change-set', () => {
  const commitsOf = async (described: WorldDescription) => {
    const { 'change-set': fact } = await factsOf(described)
    return fact.status === 'observed' ? fact.value.commits : []
  }

  it('says who wrote it: author, co-authors, committer, bots too, by account and never by address', async () => {
    const history: Moment[] = [
      commit('one'),
      deployed('one'),
      {
        commit: {
          by: 'dependabot[bot]',
          coAuthors: ['omar', 'Nobody <nobody@nowhere.example>', 'renovate[bot]'],
          committer: 'lena',
        },
      },
    ]
    const commits = await commitsOf({ history, people: { 'renovate[bot]': { id: 29139614 } } })
    expect(commits).toMatchObject([
      {
        authors: [
          { account: { login: 'dependabot[bot]', id: 49699333, type: 'Bot' }, isWebFlow: false },
          { account: { login: 'omar', type: 'User' }, isWebFlow: false },
          { account: null, isWebFlow: false },
          { account: { login: 'renovate[bot]', id: 29139614, type: 'Bot' }, isWebFlow: false },
        ],
        authorsComplete: true,
        committer: { account: { login: 'lena' }, isWebFlow: false },
        verified: false,
      },
    ])
    expect(JSON.stringify(commits)).not.toMatch(/nowhere\.example|omar@|lena@/)
  })

  it('keeps of its message only what shows an agent', async () => {
    const message = 'Sell umbrellas\n\nFor the rainy season.\n\nCo-authored-by: Claude <noreply@anthropic.com>'
    const commits = await commitsOf({ history: [commit('one'), deployed('one'), { commit: { message } }] })
    expect(commits).toMatchObject([{ traces: [{ kind: 'co-author', value: 'noreply@anthropic.com' }] }])
    expect(JSON.stringify(commits)).not.toMatch(/umbrellas|rainy/)
  })

  it("is committed by GitHub itself only with GitHub's signature", async () => {
    const pretended = { committer: 'web-flow', signed: false }
    const history: Moment[] = [
      commit('one'),
      deployed('one'),
      { commit: { ...pretended, signed: true } },
      { commit: pretended },
    ]
    expect(await commitsOf({ history })).toMatchObject([
      {
        committer: { account: { login: 'web-flow', id: 19864447 }, isWebFlow: true },
        verified: true,
        signatureState: 'valid',
      },
      { committer: { account: null, isWebFlow: false }, verified: false, signatureState: 'unsigned' },
    ])
  })

  it('has more authors than are read: it says so', async () => {
    const coAuthors = Array.from({ length: 20 }, (_, index) => `Person ${index} <p${index}@nowhere.example>`)
    expect(await commitsOf({ history: [{ commit: { coAuthors } }] })).toMatchObject([{ authorsComplete: false }])
  })

  it('may have co-authors that were not told, where GraphQL fails: it says so', async () => {
    const described = { history: [commit('one'), deployed('one'), commit('two')] }
    const facts = await inWorld(described, async ({ github, world }) => {
      github.loopback.fail(({ body }) => body.includes('fragment change on Commit'), { status: 500 })
      return collect(world)
    })
    expect(facts['change-set']).toMatchObject({
      value: {
        complete: true,
        commits: [
          {
            authors: [{ account: { login: 'mia' } }],
            authorsComplete: false,
            verified: false,
            signatureState: 'unsigned',
          },
        ],
      },
    })
  })
})
