import { hitsInJob } from '../../agents/attribution/hits.ts'
import { agents } from '../../agents/index.ts'
import { type File, type TokenFacts, tokenOf } from '../../credentials/of-job.ts'
import { reachableCredentials } from '../../credentials/reachable.ts'
import type { Call } from '../../facts/reading/workflow/declarations.ts'
import type { Credential } from '../../model/credential.ts'

/** What a workflow file tells of one of its jobs. */
export interface MappedJob {
  readonly key: string
  readonly environment: string | null
  readonly environmentIsExpression: boolean
  readonly token: ReturnType<typeof tokenOf>
  /** Besides the job's own token. */
  readonly credentials: readonly Credential[]
  readonly uses: File['uses']
  /** How many steps run commands of their own. */
  readonly runs: number
  /** The workflow that it calls in place of steps; null: none. */
  readonly calls: Pick<Call, 'uses' | 'pin' | 'secrets'> | null
  /** Coding agents that its steps start. */
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly notUnderstood: readonly string[]
}

/** Puts together what a job can reach and where it leads. */
export function mappedJob(key: string, file: File, call: Call | undefined, callable: boolean): MappedJob {
  const facts = factsOf(callable)
  const { environment, environmentIsExpression, uses, runs, notUnderstood } = file
  return {
    key,
    environment,
    environmentIsExpression,
    token: tokenOf(file, facts),
    credentials: reachableCredentials(file, facts).filter(({ kind }) => kind !== 'github-token'),
    uses,
    runs,
    calls: call === undefined ? null : { uses: call.uses, pin: call.pin, secrets: call.secrets },
    agents: agentsIn(file),
    targets: targetsOf(file),
    notUnderstood,
  }
}

const UNSEEN = {
  status: 'unavailable',
  reason: 'unsupported',
  detail: 'There is no run: a file alone was read.',
  needs: [],
  source: { assurance: 'declared', from: 'the workflow file' },
  observedAt: '',
} as const

/** A workflow that others can call has callers in files that are not seen; of any other it is known that nothing calls it. */
const factsOf = (callable: boolean): TokenFacts => ({
  'workflow-calls': callable ? UNSEEN : { ...UNSEEN, status: 'observed', value: { complete: true, ways: [[]] } },
  'token-permissions': UNSEEN,
  run: UNSEEN,
  event: UNSEEN,
  repository: UNSEEN,
})

function agentsIn({ uses, agentCommands }: File): readonly string[] {
  const seen = {
    actor: null,
    triggeringActor: null,
    uses: uses.map((one) => one.uses),
    commands: agentCommands.map(({ name }) => name),
    variables: [],
  }
  const found = hitsInJob(seen, agents).filter(({ agent }) => agent.kind === 'agent')
  return [...new Set(found.map(({ agent }) => agent.title))]
}

function targetsOf({ logins, releases }: File): readonly string[] {
  const places = logins
    .filter(({ kind, names }) => kind !== 'github' && names.length > 0)
    .map(({ kind, names }) => `${kind} (${names.map(({ input, value }) => `${input}: ${value}`).join(', ')})`)
  const released = releases.map(
    ({ purpose, by, at, when }) => `${purpose} by ${by} at ${at}${when === 'perhaps' ? ', perhaps' : ''}`,
  )
  return [...new Set([...places, ...released])]
}

/** Whether it is in an environment, or reaches more than its own token. */
export const reachesOut = ({ environment, credentials, calls }: MappedJob): boolean =>
  environment !== null || credentials.length > 0 || calls?.secrets === 'inherit'

/** Whether it does, or its own token may write, or may do what is not written here. */
export const isPath = (job: MappedJob): boolean =>
  reachesOut(job) || (job.token.scopes?.some(({ level }) => level === 'write') ?? true)
