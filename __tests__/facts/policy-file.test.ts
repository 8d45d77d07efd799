import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { policyFile, USUAL_POLICY_PATH } from '../../src/facts/policy-file.ts'
import { observed, type Seen, unavailable } from '../../src/model/fact.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/contents/{path}'
const notFound = unavailable('not-found', '404: Not Found')
const fileOf = (text: string) => ({
  type: 'file',
  encoding: 'base64',
  size: Buffer.byteLength(text),
  sha: createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex'),
  content: Buffer.from(text).toString('base64'),
})

const collected = (root: Seen<unknown>, files: Readonly<Record<string, Seen<unknown>>>, changes: WorldChanges = {}) => {
  const answer = (parameters: object) => {
    const path = 'path' in parameters ? String(parameters.path) : ''
    return 'ref' in parameters
      ? unavailable('server-error', 'not the default branch')
      : path === ''
        ? root
        : (files[path] ?? notFound)
  }
  return policyFile.collect(aWorld({ get: { [ROUTE]: answer }, ...changes }), {})
}

describe('policy-file', () => {
  it('is read from the usual place on the default branch', async () => {
    const fact = await collected(observed([]), { [USUAL_POLICY_PATH]: observed(fileOf('version: 1\n')) })
    expect(fact).toMatchObject({ value: { path: USUAL_POLICY_PATH, askedFor: false, file: { text: 'version: 1\n' } } })
  })

  it('is read from where the input says, and nowhere else', async () => {
    const files = { [USUAL_POLICY_PATH]: observed(fileOf('usual')), 'ops/policy.yml': observed(fileOf('ours')) }
    const fact = await collected(observed([]), files, { options: { policy: 'ops/policy.yml' } })
    expect(fact).toMatchObject({ value: { path: 'ops/policy.yml', askedFor: true, file: { text: 'ours' } } })
    const mistyped = await collected(observed([]), files, { options: { policy: 'ops/polcy.yml' } })
    expect(mistyped).toMatchObject({ value: { askedFor: true, file: null } })
  })

  it('may be empty, which is not the same as none', async () => {
    expect(await collected(observed([]), { [USUAL_POLICY_PATH]: observed(fileOf('')) })).toMatchObject({
      value: { file: { text: '' } },
    })
  })

  it('is none only where the token can be seen to read files', async () => {
    expect(await collected(observed([]), {})).toMatchObject({ status: 'observed', value: { file: null } })
    expect(await collected(notFound, {})).toEqual(notFound)
    expect(await collected(unavailable('forbidden', '403'), {})).toMatchObject({ reason: 'forbidden' })
    expect(await collected(observed({}), {})).toMatchObject({ reason: 'malformed', needs: ['contents: read'] })
  })

  it.each([['forbidden'], ['rate-limited'], ['server-error'], ['timeout']] as const)(
    'is not none when the answer is: %s',
    async (reason) => {
      const fact = await collected(observed([]), { [USUAL_POLICY_PATH]: unavailable(reason, 'no') })
      expect(fact).toMatchObject({ status: 'unavailable', reason })
    },
  )
})
