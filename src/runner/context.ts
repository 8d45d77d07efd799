import { EvidenceError } from '../model/errors.ts'
import type { RunnerContext } from '../model/world.ts'
import { markersIn } from './agent-markers.ts'

/** The process environment, passed in by the door. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads what the runner says of the run. https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export function readRunnerContext(env: Environment): RunnerContext {
  const optional = (name: string): string | undefined => env[name] || undefined
  const number = (name: string): number | undefined => numberOf(env[name])
  const repository = demandForm(env, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/, 'owner/name')
  return {
    serverUrl: demandForm(env, 'GITHUB_SERVER_URL', /^https?:\/\/[\w.-]+(:\d+)?$/, 'the address of a server'),
    repository,
    repositoryId: number('GITHUB_REPOSITORY_ID'),
    repositoryOwner: repository.slice(0, repository.indexOf('/')),
    repositoryOwnerId: number('GITHUB_REPOSITORY_OWNER_ID'),
    runId: demandNumber(env, 'GITHUB_RUN_ID'),
    runNumber: demandNumber(env, 'GITHUB_RUN_NUMBER'),
    runAttempt: demandNumber(env, 'GITHUB_RUN_ATTEMPT'),
    workflow: demand(env, 'GITHUB_WORKFLOW'),
    workflowRef: optional('GITHUB_WORKFLOW_REF'),
    workflowSha: optional('GITHUB_WORKFLOW_SHA'),
    jobKey: demand(env, 'GITHUB_JOB'),
    eventName: demand(env, 'GITHUB_EVENT_NAME'),
    ref: demand(env, 'GITHUB_REF'),
    refType: optional('GITHUB_REF_TYPE'),
    refProtected: BOOLEANS.get(env['GITHUB_REF_PROTECTED']),
    sha: demand(env, 'GITHUB_SHA'),
    actor: demand(env, 'GITHUB_ACTOR'),
    actorId: number('GITHUB_ACTOR_ID'),
    triggeringActor: optional('GITHUB_TRIGGERING_ACTOR'),
    runnerName: optional('RUNNER_NAME'),
    runnerOs: optional('RUNNER_OS'),
    runnerArch: optional('RUNNER_ARCH'),
    runnerEnvironment: optional('RUNNER_ENVIRONMENT'),
    retentionDays: number('GITHUB_RETENTION_DAYS') || undefined,
    agentMarkers: markersIn(optional),
  }
}

/** The value of a variable that every runner sets. */
export function demand(env: Environment, name: string): string {
  const value = env[name]
  if (value !== undefined && value !== '') return value
  throw trouble(`The runner did not set ${name}.`)
}

function demandForm(env: Environment, name: string, form: RegExp, expected: string): string {
  const value = demand(env, name)
  if (form.test(value)) return value
  throw trouble(`${name} is "${value}", which is not ${expected}.`)
}

function demandNumber(env: Environment, name: string): number {
  const value = demand(env, name)
  const number = numberOf(value)
  if (number !== undefined) return number
  throw trouble(`${name} is "${value}", which is not a whole number.`)
}

/** An id too large for a number is none: rounded, it would name something else. */
function numberOf(text: string | undefined): number | undefined {
  const number = text !== undefined && /^\d+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : undefined
}

const BOOLEANS: ReadonlyMap<string | undefined, boolean> = new Map([
  ['true', true],
  ['false', false],
])

const trouble = (message: string) => new EvidenceError('RUNNER', message, 'Run this as a step of a GitHub Actions job.')
