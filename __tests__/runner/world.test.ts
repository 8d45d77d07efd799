import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { absent } from '../../src/model/fact.ts'
import { Secret } from '../../src/model/secret.ts'
import { INPUTS, type InputName } from '../../src/runner/inputs.ts'
import { readOptions } from '../../src/runner/options.ts'
import { openWorld } from '../../src/runner/world.ts'
import { Loopback } from '../fakes/loopback.ts'

const given: Partial<Record<InputName, string>> = {
  'github-token': 'ghs_1',
  'job-status': 'success',
  'check-run-id': '',
  'job-index': '',
  'job-workflow-ref': '',
  'job-workflow-sha': '',
}
const options = readOptions((name) => given[name] ?? INPUTS[name].default)

let loopback: Loopback
let folder: string
let env: Record<string, string>

const put = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

beforeEach(async () => {
  loopback = await Loopback.start()
  folder = await mkdtemp(join(tmpdir(), 'world-'))
  env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: loopback.origin,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '7001',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_JOB: 'deploy',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '8f3c',
    GITHUB_ACTOR: 'mia',
    GITHUB_EVENT_PATH: await put('event.json', '{"action":"created"}'),
  }
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await loopback.close()
})

const noRoots = async () => absent()
const open = async () => (await openWorld(env, options, noRoots)).world

describe('openWorld', () => {
  it('reads the event, or fails where there is none', async () => {
    const world = await open()
    expect(await world.event()).toEqual({ action: 'created' })
    delete env['GITHUB_EVENT_PATH']
    await expect((await open()).event()).rejects.toThrow('ENOENT')
    env['GITHUB_EVENT_PATH'] = await put('broken.json', '{"action":')
    await expect((await open()).event()).rejects.toThrow('JSON')
  })

  it('asks the API that the runner names, with the job’s token', async () => {
    loopback.route('GET', '/repos/acme/shop', ({ headers }) => ({
      status: 200,
      body: { id: 1, as: headers.authorization },
    }))
    const { world, connection } = await openWorld(env, options, noRoots)
    expect(await world.github.get('GET /repos/{owner}/{repo}', {})).toMatchObject({ value: { as: 'token ghs_1' } })
    expect(world.github).toBe(connection.github)
  })

  it('asks with the administration token only where one is given', async () => {
    loopback.route('GET', '/repos/acme/shop', ({ headers }) => ({
      status: 200,
      body: { id: 1, as: headers.authorization },
    }))
    expect((await open()).administration).toBeUndefined()
    const { world } = await openWorld(env, { ...options, administrationToken: new Secret('ghs_2') }, noRoots)
    expect(await world.administration?.get('GET /repos/{owner}/{repo}', {})).toMatchObject({
      value: { as: 'token ghs_2' },
    })
    expect(await world.github.get('GET /repos/{owner}/{repo}', {})).toMatchObject({ value: { as: 'token ghs_1' } })
  })

  it('sends the token nowhere when the runner names no API', async () => {
    delete env['GITHUB_API_URL']
    await expect(open()).rejects.toMatchObject({ code: 'RUNNER', message: 'The runner did not set GITHUB_API_URL.' })
  })

  it('reads the artifacts that were declared, where the runner offers that', async () => {
    expect(await (await open()).declaredArtifacts()).toBeUndefined()
    env['GITHUB_ARTIFACTS_LIST'] = await put('list.json', '{"version":1}')
    expect(await (await open()).declaredArtifacts()).toBe('{"version":1}')
  })

  it('has an identity only when the runner offers both halves of the request', async () => {
    expect((await open()).identity.available).toBe(false)
    env['ACTIONS_ID_TOKEN_REQUEST_URL'] = 'https://pipelines.example/token?v=2'
    expect((await open()).identity.available).toBe(false)
    env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = 'request token'
    expect((await open()).identity).toMatchObject({
      available: true,
      issuer: 'https://token.actions.githubusercontent.com',
    })
  })

  it('hands on options, files and the clock', async () => {
    const world = await open()
    expect(world.options).toBe(options)
    expect(world.runner.runId).toBe(7001)
    expect(await world.files.readText(env['GITHUB_EVENT_PATH'] ?? '')).toBe('{"action":"created"}')
    expect(Math.abs(world.now().getTime() - Date.now())).toBeLessThan(1_000)
  })
})
