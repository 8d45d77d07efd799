import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { observed, type Seen, unavailable } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}'
const answer = {
  id: 900,
  full_name: 'acme/shop',
  owner: { login: 'acme', id: 301, type: 'Organization', url: 'https://api.github.com/users/acme' },
  visibility: 'internal',
  private: true,
  default_branch: 'main',
  fork: false,
}
const factFor = async (data: unknown) => (await collect(aWorld({ get: { [ROUTE]: observed(data) } }))).repository

describe('repository', () => {
  it('is what GitHub says of it', async () => {
    expect(await factFor(answer)).toMatchObject({
      value: { id: 900, name: 'acme/shop', owner: { id: 301 }, visibility: 'internal', defaultBranch: 'main' },
    })
  })

  it('says what its settings give a token by default, where an administration token shows that', async () => {
    const SETTINGS = 'GET /repos/{owner}/{repo}/actions/permissions/workflow'
    const seen = async (told: Seen<unknown>) =>
      (await collect(aWorld({ get: { [ROUTE]: observed(answer) }, administration: { get: { [SETTINGS]: told } } })))
        .repository
    const level = observed({ default_workflow_permissions: 'write' })
    expect(await seen(level)).toMatchObject({
      value: { id: 900, tokenDefault: 'write' },
      source: { from: expect.stringContaining('administration-token') },
    })
    for (const other of [unavailable('forbidden', '403'), observed({})])
      expect(await seen(other)).toMatchObject({ value: { id: 900, tokenDefault: null } })
    expect(await factFor(answer)).toMatchObject({ value: { tokenDefault: null } })
  })

  it.each([
    [true, 'private'],
    [false, 'public'],
    [undefined, 'private'],
    [null, 'private'],
  ])(
    'where the visibility is not told and private is %s, it is %s: only what is said to be public is',
    async (told, visibility) => {
      const { visibility: _, ...untold } = answer
      expect(await factFor({ ...untold, private: told })).toMatchObject({ value: { visibility } })
    },
  )

  it.each([
    ['owner', null],
    ['id', '900'],
    ['fork', undefined],
    ['default_branch', ''],
  ])('was not seen where %s is %j', async (member, value) => {
    expect(await factFor({ ...answer, [member]: value })).toMatchObject({ reason: 'malformed' })
  })
})
