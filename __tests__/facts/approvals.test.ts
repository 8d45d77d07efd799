import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { observed, type Seen } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals'
const omar = { login: 'omar', id: 102, type: 'User', site_admin: false }
const review = { user: omar, state: 'approved', comment: '', environments: [{ id: 7, name: 'production' }] }

const factFor = async (answer: unknown) => (await collect(aWorld({ get: { [ROUTE]: observed(answer) } }))).approvals

describe('approvals', () => {
  it('are asked for the run that the runner names', async () => {
    const answer = (parameters: object): Seen<unknown> =>
      observed('run_id' in parameters && parameters.run_id === 4711 ? [review] : null)
    const { approvals } = await collect(aWorld({ get: { [ROUTE]: answer } }))
    expect(approvals).toMatchObject({ status: 'observed', value: [{ state: 'approved' }] })
  })

  it('say who by id, for which environments, and of the comment only the digest', async () => {
    const fact = await factFor([{ ...review, comment: 'Ship it: the secret word is swordfish' }])
    expect(fact).toMatchObject({
      value: [{ by: { login: 'omar', id: 102, type: 'User' }, environments: ['production'] }],
    })
    expect(fact).toHaveProperty('value.0.commentDigest', expect.stringMatching(/^sha256:[0-9a-f]{64}$/))
    expect(JSON.stringify(fact)).not.toContain('swordfish')
  })

  it('keep an approval whose account is gone, without a name', async () => {
    expect(await factFor([{ ...review, user: null }])).toMatchObject({ value: [{ by: null, commentDigest: null }] })
  })

  it('are none where nobody was asked', async () => {
    expect(await factFor([])).toMatchObject({ status: 'observed', value: [] })
  })

  it.each([
    ['an unknown state', { ...review, state: 'waved-through' }],
    ['an id as text', { ...review, user: { ...omar, id: '102' } }],
    ['an account without an id', { ...review, user: { login: 'omar', type: 'User' } }],
    ['an environment without a name', { ...review, environments: [{ id: 7 }] }],
    ['no environments', { ...review, environments: undefined }],
    ['nothing at all', null],
  ])('are not seen where one has %s', async (_, entry) => {
    expect(await factFor([review, entry])).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  })
})
