import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWorld } from '../world.ts'
import { type GitHub, startGitHub } from './server.ts'

const world = describeWorld({
  people: { theo: { gone: true }, 'dependabot[bot]': {} },
  tokens: { blind: { permissions: {} } },
  history: [
    {
      pullRequest: {
        by: 'mia',
        steps: [
          { push: [{}, { by: 'dependabot[bot]' }] },
          { review: 'APPROVED', by: 'omar' },
          { review: 'APPROVED', by: 'theo' },
          { forcePush: { name: 'edited' } },
          { dismiss: 'omar', by: 'mia', message: 'it changed' },
          { merge: 'squash', by: 'lena' },
        ],
      },
    },
    { check: { name: 'lint', conclusion: 'failure' } },
  ],
})
let github: GitHub

async function ask(query: string, token = world.job.token): Promise<unknown> {
  const headers = { authorization: `bearer ${token}` }
  const reply = await fetch(github.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return reply.json()
}

const inRepository = (fields: string, token?: string) =>
  ask(`{ repository(owner: "acme", name: "shop") { ${fields} } }`, token)

beforeAll(async () => {
  github = await startGitHub(world)
})
afterAll(() => github.close())

describe('the GraphQL side of the loopback GitHub', () => {
  it('follows a deployed commit to its pull request, its reviews and what happened to them', async () => {
    const events =
      '__typename ... on HeadRefForcePushedEvent { afterCommit { oid } } ... on ReviewDismissedEvent { dismissalMessage }'
    const pulls = `number mergedBy { login } reviews(first: 9) { nodes { state author { login } } }
      timelineItems(first: 9, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, REVIEW_DISMISSED_EVENT]) { nodes { ${events} } }`
    const answer = await inRepository(`object(oid: "${world.job.sha}") { ... on Commit {
      committer { name } associatedPullRequests(first: 1) { nodes { ${pulls} } } } }`)
    const pull = {
      number: 1,
      mergedBy: { login: 'lena' },
      reviews: {
        nodes: [
          { state: 'DISMISSED', author: { login: 'omar' } },
          { state: 'APPROVED', author: null },
        ],
      },
      timelineItems: {
        nodes: [
          { __typename: 'HeadRefForcePushedEvent', afterCommit: { oid: world.commit('edited').sha } },
          { __typename: 'ReviewDismissedEvent', dismissalMessage: 'it changed' },
        ],
      },
    }
    const object = { committer: { name: 'GitHub' }, associatedPullRequests: { nodes: [pull] } }
    expect(answer).toEqual({ data: { repository: { object } } })
  })

  it('finds nodes by the ids that REST gives, and one bad id does not spoil the others', async () => {
    const headers = { authorization: `Bearer ${world.job.token}` }
    const deployments = await (await fetch(`${github.apiUrl}/repos/acme/shop/deployments`, { headers })).text()
    const id = /"node_id":"(DE_[^"]+)"/.exec(deployments)?.[1]
    const answer = await ask(`{ nodes(ids: ["${id}", "DE_nope"]) { ... on Deployment { databaseId state } } }`)
    expect(answer).toMatchObject({
      data: { nodes: [{ databaseId: world.deployments[0]?.id, state: 'IN_PROGRESS' }, null] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
    })
  })

  it('refuses a field that the schema does not have, in GitHub’s words', async () => {
    expect(await inRepository('nope')).toMatchObject({
      errors: [{ message: "Field 'nope' doesn't exist on type 'Repository'", extensions: { code: 'undefinedField' } }],
    })
  })

  it('names a field of the schema that it does not model, rather than answer null', async () => {
    expect(await inRepository('stargazerCount')).toMatchObject({
      errors: [{ message: 'the loopback GitHub does not model Repository.stargazerCount' }],
    })
  })

  it('sums up the checks of a commit', async () => {
    const contexts = 'contexts(first: 9) { nodes { ... on CheckRun { name conclusion } } }'
    const answer = await inRepository(`object(expression: "edited-check") { oid } ref(qualifiedName: "main") { target {
      ... on Commit { statusCheckRollup { state ${contexts} } } } }`)
    const nodes = [
      { name: 'deploy', conclusion: null },
      { name: 'lint', conclusion: 'FAILURE' },
    ]
    const target = { statusCheckRollup: { state: 'PENDING', contexts: { nodes } } }
    expect(answer).toEqual({ data: { repository: { object: null, ref: { target } } } })
  })

  it('asks for a page size, of a hundred at most', async () => {
    expect(await inRepository('pullRequests { totalCount }')).toMatchObject({
      errors: [{ type: 'MISSING_PAGINATION_BOUNDARIES' }],
    })
    expect(await inRepository('pullRequests(first: 101) { totalCount }')).toMatchObject({
      errors: [{ type: 'EXCESSIVE_PAGINATION' }],
    })
  })

  it('works out what a query may cost, and refuses one that is too big', async () => {
    const nested = (size: number) => `pullRequests(first: 100) { nodes { commits(first: ${size}) { nodes { commit {
      parents(first: ${size}) { nodes { oid } } } } } } }`
    const small = `{ rateLimit { nodeCount cost } repository(owner: "acme", name: "shop") { ${nested(10)} } }`
    expect(await ask(small)).toMatchObject({ data: { rateLimit: { nodeCount: 100 + 1000 + 10_000, cost: 11 } } })
    expect(await inRepository(nested(100))).toMatchObject({ errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED' }] })
  })

  it('answers what the token may not read with null and FORBIDDEN, and the rest all the same', async () => {
    expect(await inRepository('name environment(name: "production") { name }', 'blind')).toMatchObject({
      data: { repository: { name: 'shop', environment: null } },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    })
  })

  it('turns a page by its cursor', async () => {
    const page = (after: string) =>
      inRepository(
        `pullRequest(number: 1) { timelineItems(first: 3${after}) { nodes { __typename } pageInfo { endCursor hasNextPage } } }`,
      )
    const first = await page('')
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first))?.[1]
    expect(JSON.stringify(first)).toContain('"hasNextPage":true')
    expect(JSON.stringify(await page(`, after: "${cursor}"`))).toContain('ReviewDismissedEvent')
  })
})
