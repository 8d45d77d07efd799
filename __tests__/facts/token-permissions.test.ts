import { describe, expect, it } from 'vitest'
import { tokenPermissions } from '../../src/facts/token-permissions.ts'
import { absent, observed, type Seen, unavailable } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'

const collected = (granted: Seen<string>, available = true) =>
  tokenPermissions.collect(aWorld({ granted, identity: { available } }), {})

describe('token-permissions', () => {
  it('are what the runner was told, in the words of a permissions block', async () => {
    const told = '{"Contents":"read","PullRequests":"write","IdToken":"Write","Metadata":"read"}'
    expect(await collected(observed(told))).toEqual({
      status: 'observed',
      value: {
        granted: { contents: 'read', 'pull-requests': 'write', 'id-token': 'write', metadata: 'read' },
        notRead: null,
        identityTokenOffered: true,
      },
    })
  })

  it.each([
    ['***'],
    ['[]'],
    ['null'],
    ['"text"'],
    ['{"Contents":"***"}'],
    ['{"Contents":7}'],
    ['{"Con tents":"read"}'],
  ])('are not guessed from %s, of which nothing is repeated', async (told) => {
    expect(await collected(observed(told))).toMatchObject({
      value: { granted: null, notRead: 'What stands there is not in the form it should have.' },
    })
  })

  it('say whether an identity token is offered, however little else is known', async () => {
    const dark = unavailable('unsupported', 'There is no runner.')
    expect(await collected(dark, false)).toMatchObject({
      value: { granted: null, notRead: 'There is no runner.', identityTokenOffered: false },
    })
    expect(await collected(absent())).toMatchObject({ value: { granted: null, identityTokenOffered: true } })
  })
})
