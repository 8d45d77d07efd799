import { answers as fits } from '../../src/model/conforms.ts'
import { absent, mapSeen, observed, type Seen, unavailable } from '../../src/model/fact.ts'
import type { Options } from '../../src/model/options.ts'
import { Secret } from '../../src/model/secret.ts'
import type { GitHub, Identity, RunnerContext, TrustedRoots, World } from '../../src/model/world.ts'

const runner: RunnerContext = {
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  repositoryId: 900,
  repositoryOwner: 'acme',
  repositoryOwnerId: 301,
  runId: 4711,
  runNumber: 12,
  runAttempt: 1,
  workflow: 'Deploy',
  workflowRef: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
  workflowSha: '5ac3f1d2b7e94c0a8f6d1e2b3c4d5e6f70819203',
  jobKey: 'deploy',
  eventName: 'push',
  ref: 'refs/heads/main',
  refType: 'branch',
  refProtected: true,
  sha: '5ac3f1d2b7e94c0a8f6d1e2b3c4d5e6f70819203',
  actor: 'mia',
  actorId: 101,
  triggeringActor: 'mia',
  runnerName: 'GitHub Actions 1',
  runnerOs: 'Linux',
  runnerArch: 'X64',
  runnerEnvironment: 'github-hosted',
  retentionDays: 90,
  agentMarkers: [],
}

const job: Options['job'] = {
  status: 'success',
  checkRunId: 501,
  matrixIndex: undefined,
  workflowRef: undefined,
  workflowSha: undefined,
}

const options: Options = {
  environment: undefined,
  policy: undefined,
  breakGlassReason: undefined,
  incident: undefined,
  gate: 'enforce',
  seal: 'now',
  signer: 'auto',
  token: new Secret('ghs_1'),
  administrationToken: undefined,
  signingKey: undefined,
  sigstoreInstance: undefined,
  trustedRoot: undefined,
  retentionDays: undefined,
  subjects: [],
  validation: [],
  job,
}

type Answers = Readonly<Record<string, Seen<unknown> | ((parameters: object) => Seen<unknown>)>>

/** A world made by hand: what differs from a plain deploy job of acme/shop, and what GitHub answers. */
export interface WorldChanges {
  readonly runner?: Partial<RunnerContext>
  readonly options?: Partial<Omit<Options, 'job'>>
  readonly job?: Partial<Options['job']>
  readonly event?: () => Promise<unknown>
  readonly declaredArtifacts?: string
  readonly granted?: Seen<string>
  readonly identity?: Partial<Identity>
  readonly trustedRoots?: Seen<TrustedRoots>
  readonly sha256?: (path: string) => Promise<string>
  /** By route; what is not here is not found. */
  readonly get?: Answers
  readonly query?: Seen<unknown>
  /** What other repositories answer, by their name and route. */
  readonly elsewhere?: Readonly<Record<string, Answers>>
  /** What GitHub answers to the administration token, by route and to a query; without it, there is no such token. */
  readonly administration?: Pick<WorldChanges, 'get' | 'query'>
}

/** What comes over the wire has no type until it was checked; `JSON.parse` says just that. */
const overTheWire = (seen: Seen<unknown>) => (seen.status === 'observed' ? JSON.parse(JSON.stringify(seen)) : seen)

/** A GitHub that answers plain values. */
function aGitHub({
  get = {},
  query = unavailable('unsupported', 'not asked for'),
}: Pick<WorldChanges, 'get' | 'query'>): GitHub {
  const answerTo = (route: string, parameters: object) => {
    const answer = get[route] ?? unavailable('not-found', '404: Not Found')
    return overTheWire(typeof answer === 'function' ? answer(parameters) : answer)
  }
  return {
    get: async (route, parameters) => answerTo(route, parameters),
    page: async (route, parameters) => mapSeen(answerTo(route, parameters), (items) => ({ items, after: null })),
    digest: async (route, parameters) => answerTo(route, parameters),
    query: async (_document, _variables, answer) => {
      if (query.status !== 'observed') return query
      const { value } = query
      return fits(answer, value) ? observed(value) : unavailable('malformed', 'not in the form that was asked for')
    },
  }
}

/** A world whose ports answer plain values. */
export function aWorld(changes: WorldChanges = {}): World {
  return {
    now: () => new Date('2026-03-02T09:30:00Z'),
    options: { ...options, ...changes.options, job: { ...job, ...changes.job } },
    runner: { ...runner, ...changes.runner },
    event: changes.event ?? (async () => ({})),
    declaredArtifacts: async () => changes.declaredArtifacts,
    github: aGitHub(changes),
    elsewhere: (repository) => aGitHub({ get: changes.elsewhere?.[repository] ?? {} }),
    administration: changes.administration && aGitHub(changes.administration),
    grantedToToken: async () => changes.granted ?? unavailable('unsupported', 'There is no runner.'),
    identity: {
      available: true,
      issuer: 'https://token.actions.githubusercontent.com',
      token: async () => 'e.y.j',
      claims: async () => observed({ repository: 'acme/shop', run_id: '4711', run_attempt: '1' }),
      ...changes.identity,
    },
    trustedRoots: async () => changes.trustedRoots ?? absent(),
    files: { readText: async () => '', sha256: changes.sha256 ?? (async () => 'f'.repeat(64)) },
  }
}
