import type { Endpoints } from '@octokit/types'
import type { Answer } from './answer.ts'
import type { Seen } from './fact.ts'
import type { Options } from './options.ts'
import type { Verification } from './verification.ts'

/** What the runner says of the run, from the variables it sets itself. Undefined: this runner did not say. */
export interface RunnerContext {
  readonly serverUrl: string
  readonly repository: string
  readonly repositoryId: number | undefined
  readonly repositoryOwner: string
  readonly repositoryOwnerId: number | undefined
  readonly runId: number
  readonly runNumber: number
  readonly runAttempt: number
  readonly workflow: string
  readonly workflowRef: string | undefined
  readonly workflowSha: string | undefined
  readonly jobKey: string
  readonly eventName: string
  readonly ref: string
  readonly refType: string | undefined
  readonly refProtected: boolean | undefined
  readonly sha: string
  readonly actor: string
  readonly actorId: number | undefined
  readonly triggeringActor: string | undefined
  readonly runnerName: string | undefined
  readonly runnerOs: string | undefined
  readonly runnerArch: string | undefined
  readonly runnerEnvironment: string | undefined
  /** The most days that this repository keeps artifacts and logs. */
  readonly retentionDays: number | undefined
  /** Names of variables that coding agents set in the processes they start; a value only where it is one of our own list. */
  readonly agentMarkers: readonly string[]
}

type GetRoute = Extract<keyof Endpoints, `GET ${string}`>
type Parameters<R extends GetRoute> = Omit<Endpoints[R]['parameters'], 'owner' | 'repo'>
type Data<R extends GetRoute> = Endpoints[R]['response']['data']

/** One page of a list whose pages are turned by cursor. */
export interface Page<T> {
  readonly items: T
  /** The cursor that leads to the next page; null: this is the last. */
  readonly after: string | null
}

/** What a file is known by without being kept. */
export interface Digest {
  /** Hex. */
  readonly sha256: string
  readonly bytes: number
}

/** GitHub's API, for the repository of this run. It never throws: trouble is an answer. */
export interface GitHub {
  /** One REST answer. A 404 is `unavailable`: GitHub hides what a token may not see behind it. */
  get<R extends GetRoute>(route: R, parameters: Parameters<R>): Promise<Seen<Data<R>>>
  /** One page of a REST list that has cursors, such as the repository's activity. */
  page<R extends GetRoute>(route: R, parameters: Parameters<R>): Promise<Seen<Page<Data<R>>>>
  /** The digest of the file that a route leads to, such as a log; `unsupported` where it is longer than so many bytes. */
  digest<R extends GetRoute>(route: R, parameters: Parameters<R>, mostBytes: number): Promise<Seen<Digest>>
  /** One GraphQL answer, checked against its schema. What the query costs in points is told before, as it may not be affordable. */
  query<T>(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    answer: Answer<T>,
    points?: number,
  ): Promise<Seen<T>>
}

/** The claims of a verified identity token. */
export type IdentityClaims = Readonly<Record<string, unknown>>

/** The job's OpenID Connect identity. */
export interface Identity {
  /** Whether the job has `id-token: write`. */
  readonly available: boolean
  /** Who should have issued the token, from the address of the server. */
  readonly issuer: string
  /** The job's token for Sigstore, asked for once. Throws when the job can have none. */
  token(): Promise<string>
  /** The claims of that token, once its signature was checked against the issuer's keys. */
  claims(): Promise<Seen<IdentityClaims>>
}

/** The files of the job. */
export interface Files {
  readText(path: string): Promise<string>
  /** Hex sha256 of a file's content. */
  sha256(path: string): Promise<string>
}

/** The trusted roots that the step was given. */
export interface TrustedRoots {
  /** Hex sha256 of their file. */
  readonly sha256: string
  /** Whether the signature of a Sigstore bundle holds under one of them. It never throws and opens no socket. */
  verify(bundle: string): Promise<Verification>
}

/** Everything outside that a fact may look at. */
export interface World {
  readonly now: () => Date
  readonly options: Options
  readonly runner: RunnerContext
  /** The payload of the event that started the run. */
  readonly event: () => Promise<unknown>
  /** Artifacts that earlier steps declared to the runner (`GITHUB_ARTIFACTS_LIST`), as JSON text; undefined: not offered. */
  readonly declaredArtifacts: () => Promise<string | undefined>
  /** What the runner's own log says that the job's token may do, as JSON text; nothing else of the log is told. */
  readonly grantedToToken: () => Promise<Seen<string>>
  readonly github: GitHub
  /** The same API and token, for a repository that GitHub itself named, such as that of a called workflow. */
  readonly elsewhere: (repository: string) => GitHub
  /** The same API, reached with the administration token; undefined: none was given. */
  readonly administration: GitHub | undefined
  readonly identity: Identity
  /** Absent: the step was given none. */
  readonly trustedRoots: () => Promise<Seen<TrustedRoots>>
  readonly files: Files
}
