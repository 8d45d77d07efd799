import { describe, expect, it } from 'vitest'
import { event } from '../../src/facts/event.ts'
import { aWorld } from '../fakes/a-world.ts'

const collected = (payload: unknown) => event.collect(aWorld({ event: async () => payload }), {})
const empty = {
  name: 'push',
  action: null,
  sender: null,
  inputNames: [],
  pullRequest: null,
  fromFork: null,
  release: null,
  schedule: null,
}

describe('event', () => {
  it('selects who, what and the names of inputs', async () => {
    const payload = {
      action: 'published',
      sender: { login: 'mia', id: 101, type: 'User', email: 'mia@example.com' },
      inputs: { target: 'swordfish', dry: 'no' },
      pull_request: { number: 5, base: { repo: { id: 900 } }, head: { repo: { id: 900 } } },
      release: { id: 6 },
      schedule: '0 6 * * *',
    }
    const fact = await collected(payload)
    expect(fact).toEqual({
      status: 'observed',
      value: {
        name: 'push',
        action: 'published',
        sender: { login: 'mia', id: 101, type: 'User' },
        inputNames: ['dry', 'target'],
        pullRequest: 5,
        fromFork: false,
        release: 6,
        schedule: '0 6 * * *',
      },
    })
    expect(JSON.stringify(fact)).not.toContain('swordfish')
  })

  it.each([
    [null],
    [[]],
    ['text'],
    [{ sender: null, inputs: null, pull_request: null }],
    [{ sender: { login: 'mia', id: '101', type: 'User' }, inputs: 'target', pull_request: { number: '5' } }],
    [{ sender: { login: '', id: 101, type: 'User' }, action: '', release: { id: 1.5 } }],
    [JSON.parse('{"__proto__": {"action": "published", "sender": {"login": "mia", "id": 1, "type": "User"}}}')],
  ])('makes nothing of a payload such as %j', async (payload) => {
    expect(await collected(payload)).toEqual({ status: 'observed', value: empty })
  })

  it.each([
    ['another repository', { repo: { id: 901 } }],
    ['a repository that is gone', { repo: null }],
    ['nowhere that is told', {}],
  ])('takes a pull request from %s for one from a fork', async (_, head) => {
    const payload = { pull_request: { number: 5, base: { repo: { id: 900 } }, head } }
    expect(await collected(payload)).toMatchObject({ value: { fromFork: true } })
  })
})
