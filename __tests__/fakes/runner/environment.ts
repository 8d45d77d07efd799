import { delimiter, join } from 'node:path'
import { contextsOf, platform, runnerName } from './contexts.ts'
import type { Session } from './session.ts'

type Variables = Record<string, string>

const preload = join(import.meta.dirname, 'localhost.cjs')

/** The one part of this process's own environment that a job sees. */
const fromMachine = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'USER', 'SystemRoot']

/**
 * What every step of the job finds in its environment: the machine, the job's `env`, GitHub's default variables.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function stepVariables(session: Session, stepEnv: Readonly<Variables>): Variables {
  const machine = fromMachine.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  const variables: Variables = { ...Object.fromEntries(machine), ...session.env, ...stepEnv }
  return {
    ...variables,
    PATH: [...session.path, variables['PATH'] ?? ''].join(delimiter),
    NODE_OPTIONS: `--require "${preload}"`,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...githubVariables(session),
    ...runnerVariables(session),
    ...identityVariables(session),
    ACTIONS_ORCHESTRATION_ID: session.orchestrationId,
  }
}

/** What only actions get, and steps with `run:` do not. */
export function actionVariables({ runtime, services }: Session): Variables {
  return {
    ACTIONS_RUNTIME_URL: `${services.serverUrl}/`,
    ACTIONS_RUNTIME_TOKEN: runtime.token,
    ACTIONS_RESULTS_URL: runtime.url,
    ACTIONS_CACHE_URL: `${services.serverUrl}/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    GITHUB_ACTION_REPOSITORY: 'delivery-evidence/delivery-evidence',
    GITHUB_ACTION_REF: 'v1',
  }
}

/** The members of the `github` context that the runner exports; the token is not among them. */
const exported = [
  ...['actor', 'actor_id', 'api_url', 'base_ref', 'event_name', 'event_path', 'graphql_url', 'head_ref', 'job', 'ref'],
  ...[
    'ref_name',
    'ref_protected',
    'ref_type',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
  ],
  ...['retention_days', 'run_attempt', 'run_id', 'run_number', 'server_url', 'sha', 'triggering_actor', 'workflow'],
  ...['workflow_ref', 'workflow_sha', 'workspace'],
]

function githubVariables(session: Session): Variables {
  const github = new Map(Object.entries(contextsOf(session, {})['github'] ?? {}))
  return Object.fromEntries(exported.map((name) => [`GITHUB_${name.toUpperCase()}`, String(github.get(name))]))
}

function runnerVariables(session: Session): Variables {
  return {
    RUNNER_OS: platform.os,
    RUNNER_ARCH: platform.arch,
    RUNNER_NAME: runnerName(session),
    RUNNER_ENVIRONMENT: session.job.runnerEnvironment,
    RUNNER_TEMP: session.temp,
    RUNNER_TOOL_CACHE: session.toolCache,
    RUNNER_WORKSPACE: join(session.workspace, '..'),
    RUNNER_TRACKING_ID: `github_${session.orchestrationId.slice(0, 36)}`,
  }
}

function identityVariables({ tokenRequest }: Session): Variables {
  if (tokenRequest === undefined) return {}
  return { ACTIONS_ID_TOKEN_REQUEST_URL: tokenRequest.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: tokenRequest.token }
}
