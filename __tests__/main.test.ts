import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'

// How the process itself behaves, of which a job's author sees the log and the exit code.

const DIST = resolve('dist/main')
const node = resolve('node_modules/.bin/node')

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const start = (entry: string, env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((done) => {
    execFile(node, [entry], { env: { PATH: process.env['PATH'], ...env } }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code)
      done({ code, stdout, stderr })
    })
  })

/** The inputs as the runner hands them over when the workflow says nothing. */
const inputs = {
  'INPUT_GITHUB-TOKEN': 'ghs_1',
  INPUT_GATE: 'warn',
  INPUT_SEAL: 'now',
  INPUT_SIGNER: 'auto',
  'INPUT_JOB-STATUS': 'success',
}

/** The least that a runner says of a run. */
const runner = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'http://127.0.0.1:1',
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
}

const main = async (env: Readonly<Record<string, string>>): Promise<Ended> => {
  const state = join(folder, 'state')
  await writeFile(state, '')
  return start(join(DIST, 'index.js'), { GITHUB_STATE: state, ...inputs, ...env })
}

const errorsIn = ({ stdout }: Ended): readonly string[] =>
  stdout.split('\n').filter((line) => line.startsWith('::error'))

describe('a post stage with nothing to seal', () => {
  it('ends at once, says nothing, and loads nothing but the door', async () => {
    for (const file of ['index.js', 'post.js', 'package.json']) await copyFile(join(DIST, file), join(folder, file))
    const ended = await start(join(folder, 'post.js'), { INPUT_SEAL: 'now', STATE_decision: '{}' })
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})

describe('trouble that leaves no record', () => {
  test.each<[what: string, env: Readonly<Record<string, string>>, told: readonly string[]]>([
    ['a word that is none', { INPUT_GATE: 'maybe' }, ['Input gate', 'enforce, warn, off']],
    ['a malformed digest', { INPUT_SUBJECTS: 'shop@sha256:abc' }, ['Input subjects', '64 lower-case hex digits']],
    ['a missing token', { 'INPUT_GITHUB-TOKEN': '' }, ['Input github-token', 'Leave it out']],
    ['no runner', {}, ['The runner did not set GITHUB_', 'Run this as a step of a GitHub Actions job.']],
  ])('is one error that says what to do, and exit 1: %s', async (_, env, told) => {
    const ended = await main(env)
    expect(ended).toMatchObject({ code: 1, stderr: '' })
    expect(errorsIn(ended)).toHaveLength(1)
    for (const words of told) expect(errorsIn(ended)[0]).toContain(words)
    expect(ended.stdout).not.toMatch(/^\s+at |unforeseen|node:internal/m)
  })

  it('is an error too when an earlier step broke the payload of the event', async () => {
    const event = join(folder, 'event.json')
    await writeFile(event, '{"action":')
    const ended = await main({ ...runner, GITHUB_EVENT_PATH: event })
    expect(ended).toMatchObject({ code: 1, stderr: '' })
    expect(errorsIn(ended)).toEqual([expect.stringContaining('Leave the file at GITHUB_EVENT_PATH')])
  })

  it('can not be made to speak for the step', async () => {
    const ended = await main({ INPUT_GATE: 'x\n::set-output name=verdict::allow\r\n::error::other' })
    expect(errorsIn(ended)).toHaveLength(1)
    expect(ended.stdout).not.toMatch(/^::set-output/m)
  })
})
