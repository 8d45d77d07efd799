import { describe, expect, it, test } from 'vitest'
import { EvidenceError } from '../../src/model/errors.ts'
import { demand, readRunnerContext } from '../../src/runner/context.ts'

const env = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_REPOSITORY_ID: '4001',
  GITHUB_REPOSITORY_OWNER_ID: '301',
  GITHUB_RUN_ID: '7001',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW: 'Deploy',
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: '8f3c',
  GITHUB_JOB: 'deploy',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REF_PROTECTED: 'true',
  GITHUB_SHA: '8f3c',
  GITHUB_ACTOR: 'mia',
  GITHUB_ACTOR_ID: '11',
  GITHUB_TRIGGERING_ACTOR: 'omar',
  GITHUB_RETENTION_DAYS: '90',
  RUNNER_NAME: 'runner 1',
  RUNNER_OS: 'Linux',
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
}

/** What every runner sets, and without which nothing can be told of the run. */
const INDISPENSABLE = [
  'GITHUB_SERVER_URL',
  'GITHUB_REPOSITORY',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_NUMBER',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_WORKFLOW',
  'GITHUB_JOB',
  'GITHUB_EVENT_NAME',
  'GITHUB_REF',
  'GITHUB_SHA',
  'GITHUB_ACTOR',
]

const trouble = (message: string) => expect.objectContaining({ code: 'RUNNER', message })
const thrownWith = (changes: Readonly<Record<string, string | undefined>>): unknown => {
  try {
    return readRunnerContext({ ...env, ...changes })
  } catch (error) {
    return error
  }
}

describe('readRunnerContext', () => {
  it('reads what the runner says', () => {
    expect(readRunnerContext(env)).toEqual({
      serverUrl: 'https://github.com',
      repository: 'acme/shop',
      repositoryId: 4001,
      repositoryOwner: 'acme',
      repositoryOwnerId: 301,
      runId: 7001,
      runNumber: 42,
      runAttempt: 2,
      workflow: 'Deploy',
      workflowRef: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      workflowSha: '8f3c',
      jobKey: 'deploy',
      eventName: 'push',
      ref: 'refs/heads/main',
      refType: 'branch',
      refProtected: true,
      sha: '8f3c',
      actor: 'mia',
      actorId: 11,
      triggeringActor: 'omar',
      runnerName: 'runner 1',
      runnerOs: 'Linux',
      runnerArch: 'X64',
      runnerEnvironment: 'github-hosted',
      retentionDays: 90,
      agentMarkers: [],
    })
  })

  test.each(INDISPENSABLE)('says that the runner did not set %s', (name) => {
    expect(thrownWith({ [name]: undefined })).toEqual(trouble(`The runner did not set ${name}.`))
    expect(thrownWith({ [name]: '' })).toBeInstanceOf(EvidenceError)
  })

  test.each(Object.keys(env).filter((name) => !INDISPENSABLE.includes(name)))('can do without %s', (name) => {
    const { [name]: _left, ...rest }: Record<string, string> = env
    const without = readRunnerContext(rest)
    expect(Object.values(without).filter((value) => value === undefined)).toHaveLength(1)
    // act sets some variables to nothing.
    expect(readRunnerContext({ ...env, [name]: '' })).toEqual(without)
  })

  it('never rounds an id', () => {
    expect(thrownWith({ GITHUB_RUN_ID: '9007199254740993' })).toEqual(
      trouble('GITHUB_RUN_ID is "9007199254740993", which is not a whole number.'),
    )
    expect(thrownWith({ GITHUB_REPOSITORY_ID: '9007199254740993' })).toMatchObject({ repositoryId: undefined })
  })

  test.each(['1e3', '0x10', '-1', ' 1', 'one'])('takes no %j for a number', (given) => {
    expect(thrownWith({ GITHUB_RUN_ATTEMPT: given })).toBeInstanceOf(EvidenceError)
    expect(thrownWith({ GITHUB_ACTOR_ID: given })).toMatchObject({ actorId: undefined })
  })

  test.each([
    ['true', true],
    ['false', false],
    ['', undefined],
    ['yes', undefined],
  ])('reads from %j whether the ref is protected', (given, refProtected) => {
    expect(thrownWith({ GITHUB_REF_PROTECTED: given })).toMatchObject({ refProtected })
  })

  it('takes no days of retention for not told', () => {
    expect(thrownWith({ GITHUB_RETENTION_DAYS: '0' })).toMatchObject({ retentionDays: undefined })
  })

  test.each(['shop', 'acme/', '/shop', 'acme/shop/more', 'acme/sh op', 'acme/../x'])(
    'takes no %j for a repository',
    (given) => {
      expect(thrownWith({ GITHUB_REPOSITORY: given })).toEqual(
        trouble(`GITHUB_REPOSITORY is "${given}", which is not owner/name.`),
      )
    },
  )

  test.each(['github.com', 'ftp://github.com', 'https://', 'https://github.com/', 'https://a@github.com'])(
    'takes no %j for a server',
    (given) => {
      expect(thrownWith({ GITHUB_SERVER_URL: given })).toEqual(
        trouble(`GITHUB_SERVER_URL is "${given}", which is not the address of a server.`),
      )
    },
  )

  test.each(['https://acme.ghe.com', 'https://github.acme.example:8443', 'http://github.localhost:3000'])(
    'takes %j for a server',
    (given) => {
      expect(thrownWith({ GITHUB_SERVER_URL: given })).toMatchObject({ serverUrl: given })
    },
  )

  it('names the markers of agents that are set to something, and keeps none of their values', () => {
    const context = thrownWith({ CLAUDECODE: 'marker text', CURSOR_AGENT: '', GOOSE_PROVIDER: 'x' })
    expect(context).toMatchObject({ agentMarkers: ['CLAUDECODE'] })
    expect(JSON.stringify(context)).not.toContain('marker text')
  })
})

describe('demand', () => {
  it('answers what is set', () => {
    expect(demand(env, 'GITHUB_SHA')).toBe('8f3c')
  })
})
