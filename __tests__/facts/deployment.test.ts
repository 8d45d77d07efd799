import { describe, expect, it } from 'vitest'
import { deployment } from '../../src/facts/deployment.ts'
import { observed } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const { 'check-run': checkRun } = someFacts()
const mia = { __typename: 'User', login: 'mia', databaseId: 101 }
const status = (state: string, createdAt: string, creator: unknown = mia) => ({
  state,
  createdAt,
  creator,
  logUrl: null,
  environmentUrl: null,
})
const early = status('WAITING', '2026-03-02T09:00:01Z')
const late = status('IN_PROGRESS', '2026-03-02T09:20:00Z', { __typename: 'Organization', login: 'acme' })
const node = {
  __typename: 'Deployment',
  databaseId: 601,
  environment: 'production',
  commitOid: '5ac3f1d',
  createdAt: '2026-03-02T09:00:00Z',
  creator: mia,
  statuses: { totalCount: 2, nodes: [late, early] },
}
const collected = (changed: unknown) => deployment.collect(aWorld({ query: observed({ node: changed }) }), { checkRun })

describe('deployment', () => {
  it('has its statuses in the order of time', async () => {
    expect(await collected(node)).toMatchObject({
      value: {
        id: 601,
        creator: { login: 'mia', id: 101, type: 'User' },
        statuses: {
          complete: true,
          items: [{ state: 'WAITING' }, { state: 'IN_PROGRESS', creator: { id: null, type: 'Organization' } }],
        },
      },
    })
  })

  it('says so when there are more statuses than were read', async () => {
    const cut = { ...node, statuses: { totalCount: 101, nodes: [early] } }
    expect(await collected(cut)).toMatchObject({ value: { statuses: { complete: false } } })
  })

  it('has the last address of its log and of what was deployed, without what may be a secret', async () => {
    const told = (logUrl: string | null, environmentUrl: string | null) => ({ logUrl, environmentUrl })
    const nodes = [
      { ...late, ...told('https://github.com/acme/shop/actions/runs/1/job/2', 'https://u:p@shop.test/eu?token=1#x') },
      { ...early, ...told('https://github.com/elsewhere', null) },
      { ...status('QUEUED', '2026-03-02T09:20:01Z'), ...told(null, 'javascript:alert(1)') },
    ]
    expect(await collected({ ...node, statuses: { totalCount: 3, nodes } })).toMatchObject({
      value: told('https://github.com/acme/shop/actions/runs/1/job/2', 'https://shop.test/eu'),
    })
    expect(await collected(node)).toMatchObject({ value: told(null, null) })
  })

  it('may have a creator who is gone', async () => {
    expect(await collected({ ...node, creator: null })).toMatchObject({ value: { creator: null } })
  })

  it.each([
    ['nothing', null],
    ['something else of that id', { __typename: 'CheckRun', databaseId: 601 }],
    ['a state that is null', { ...node, statuses: { totalCount: 1, nodes: [{ ...early, state: null }] } }],
    ['statuses that are null', { ...node, statuses: { totalCount: 1, nodes: [null] } }],
  ])('was not seen where GraphQL answers %s', async (_, changed) => {
    expect(await collected(changed)).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  })

  it('is absent only when a check run that was seen has none', async () => {
    const without = someFacts({ 'check-run': { ...VALUES['check-run'], deployment: null } })['check-run']
    expect(await deployment.collect(aWorld(), { checkRun: without })).toEqual({
      status: 'absent',
      source: checkRun.source,
    })
    expect(await deployment.collect(aWorld(), { checkRun: unseen('check-run') })).toMatchObject({
      reason: 'needs-another-fact',
    })
  })
})
