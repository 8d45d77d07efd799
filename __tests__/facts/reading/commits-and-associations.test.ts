import { describe, expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { associationsOf } from '../../../src/facts/reading/associations.ts'
import { readCommits } from '../../../src/facts/reading/commits.ts'
import { readWithAssociations } from '../../../src/facts/reading/commits-and-associations.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import type { Fault, Incoming } from '../../fakes/loopback.ts'
import { inWorld, type Opened } from '../../fakes/loopback-world.ts'
import type { WorldDescription } from '../../fakes/world/description.ts'

const history: WorldDescription['history'] = [
  { commit: { coAuthors: ['omar'] } },
  { pullRequest: { steps: [{ push: [{}, {}] }, { merge: 'merge' }] } },
]
const isTogether = ({ body }: Incoming) => body.includes('...change') && body.includes('...pulls')

/** What is told of every commit of the world, asked for together and apart, and the questions that the first took. */
const told = (described: WorldDescription, trouble: (opened: Opened) => void = () => {}) =>
  inWorld({ history, ...described }, async (opened) => {
    const { shown, world, github } = opened
    trouble(opened)
    const wanted = [...shown.named.values()].map(({ sha }) => ({ sha }))
    const together = await readWithAssociations(world, wanted, agents)
    const questions = github.loopback.exchanges.length
    const shas = wanted.map(({ sha }) => sha)
    const apart = { commits: await readCommits(world, wanted, agents), associations: await associationsOf(world, shas) }
    return { together, apart, questions }
  })

describe('readWithAssociations', () => {
  it('tells in one question what takes two apart', async () => {
    const { together, apart, questions } = await told({})
    expect(questions).toBe(1)
    expect(together).toEqual(apart)
    expect(together.commits.every(({ status }) => status === 'observed')).toBe(true)
  })

  it.each<readonly [string, Fault]>([
    ['is too much for GitHub', { status: 502 }],
    ['is refused', { status: 403 }],
    ['is answered with nothing', 'empty'],
    ['is answered in another form', { status: 200, body: { data: { repository: { field0: 7 } } } }],
  ])('leaves nothing unseen that is told apart, where the whole of it %s', async (_, fault) => {
    const { together, apart } = await told({}, ({ github }) => github.loopback.fail(isTogether, fault))
    expect(together).toEqual(apart)
    expect(together.commits.every(({ status }) => status === 'observed')).toBe(true)
  })

  it('tells commits although the token may read no pull request, and says which permission that takes', async () => {
    const { together, apart } = await told({ run: { permissions: { contents: 'read' } } })
    expect(together).toEqual(apart)
    expect(together.commits.every(({ status }) => status === 'observed')).toBe(true)
    for (const answer of together.associations.values()) expect(answer).toMatchObject({ reason: 'forbidden' })
  })

  it('reads on where a commit has more pull requests than a page', async () => {
    const answers = [pageOf(4, 'Y3'), pageOf(5, null)]
    const world = aWorld()
    const query = async () => observed(JSON.parse(JSON.stringify({ repository: { field0: answers.shift() } })))
    const place = { runner: world.runner, github: { ...world.github, query } }
    const { associations } = await readWithAssociations(place, [{ sha: 'a' }], agents)
    expect(associations.get('a')).toMatchObject({ value: { numbers: [4, 5] } })
  })

  it('asks nothing about no commits', async () => {
    expect(await readWithAssociations(aWorld(), [], agents)).toEqual({ commits: [], associations: new Map() })
  })
})

const pageOf = (number: number, endCursor: string | null) => ({
  ...{ oid: 'a', message: '', authoredDate: '2026-03-02T08:00:00Z', author: null, committer: null, signature: null },
  ...{ tree: { oid: 'b' }, parents: { totalCount: 0, nodes: [] }, authors: { totalCount: 0, nodes: [] } },
  committedDate: '2026-03-02T08:00:00Z',
  associatedPullRequests: {
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    nodes: [{ number, repository: { nameWithOwner: 'acme/shop' } }],
  },
})
