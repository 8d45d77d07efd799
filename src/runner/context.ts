import { EvidenceError } from '../model/errors.ts'
import type { RunnerContext } from '../model/world.ts'
import { AGENT_MARKERS } from './agent-markers.ts'

/** The process environment, passed in by the door. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads what the runner says of the run. https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export function readRunnerContext(env: Environment): RunnerContext {
  const optional = (name: string): string | undefined => env[name] || undefined
  const number = (name: string): number | undefined => numberOf(env[name])
  return {
    serverUrl: must(env, 'GITHUB_SERVER_URL'),
    repository: must(env, 'GITHUB_REPOSITORY'),
    repositoryId: number('GITHUB_REPOSITORY_ID'),
    repositoryOwner: must(env, 'GITHUB_REPOSITORY').split('/')[0] ?? '',
    repositoryOwnerId: number('GITHUB_REPOSITORY_OWNER_ID'),
    runId: mustNumber(env, 'GITHUB_RUN_ID'),
    runNumber: mustNumber(env, 'GITHUB_RUN_NUMBER'),
    runAttempt: mustNumber(env, 'GITHUB_RUN_ATTEMPT'),
    workflow: must(env, 'GITHUB_WORKFLOW'),
    workflowRef: optional('GITHUB_WORKFLOW_REF'),
    workflowSha: optional('GITHUB_WORKFLOW_SHA'),
    jobKey: must(env, 'GITHUB_JOB'),
    eventName: must(env, 'GITHUB_EVENT_NAME'),
    ref: must(env, 'GITHUB_REF'),
    refType: optional('GITHUB_REF_TYPE'),
    refProtected: env['GITHUB_REF_PROTECTED'] === undefined ? undefined : env['GITHUB_REF_PROTECTED'] === 'true',
    sha: must(env, 'GITHUB_SHA'),
    actor: must(env, 'GITHUB_ACTOR'),
    actorId: number('GITHUB_ACTOR_ID'),
    triggeringActor: optional('GITHUB_TRIGGERING_ACTOR'),
    runnerName: optional('RUNNER_NAME'),
    runnerOs: optional('RUNNER_OS'),
    runnerArch: optional('RUNNER_ARCH'),
    runnerEnvironment: optional('RUNNER_ENVIRONMENT'),
    retentionDays: number('GITHUB_RETENTION_DAYS') || undefined,
    agentMarkers: AGENT_MARKERS.filter((name) => optional(name) !== undefined),
  }
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined

function must(env: Environment, name: string): string {
  const value = env[name]
  if (value !== undefined && value !== '') return value
  throw new EvidenceError('RUNNER', `The runner did not set ${name}.`, 'Run this as a step of a GitHub Actions job.')
}

function mustNumber(env: Environment, name: string): number {
  const number = numberOf(must(env, name))
  if (number !== undefined) return number
  throw new EvidenceError('RUNNER', `${name} is not a number.`, 'Run this as a step of a GitHub Actions job.')
}
