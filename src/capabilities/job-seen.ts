import { knownAction } from '../credentials/known-actions.ts'
import { type File, notUnderstoodOf, tokenOf } from '../credentials/of-job.ts'
import { reachableCredentials } from '../credentials/reachable.ts'
import type { FactId, Facts } from '../facts/index.ts'
import type { Credential } from '../model/credential.ts'
import { known } from '../model/fact.ts'
import type { Production } from '../model/production.ts'

/** What tells what a job is made of, what its token may do, and what else it can reach. */
export const JOB_FACTS = [
  'workflow',
  'workflow-calls',
  'token-permissions',
  'run',
  'event',
  'repository',
  'execution',
] as const satisfies readonly FactId[]

/** A job as far as it was seen. */
export interface JobSeen {
  readonly facts: Facts
  /** What its workflow file says of it; undefined: not seen. */
  readonly file: File | undefined
  /** What its token can write. */
  readonly writes: readonly string[]
  /** The credentials it can reach beside its token. */
  readonly others: readonly Credential[]
  /** What keeps it from being told that the job can reach nothing more; undefined: nothing does. */
  readonly openEnd: string | undefined
  /** What counts as production. */
  readonly production: Production
}

/** Puts together what was seen of the job. */
export function jobSeen(facts: Facts, production: Production): JobSeen {
  const read = known(facts.workflow)
  const file = read?.jobFound === true ? read : undefined
  const { scopes, differences } = tokenOf(file, facts)
  const others = reachableCredentials(file, facts).filter(({ kind }) => kind !== 'github-token')
  const ends = [
    ...(scopes === null ? ["What the job's token may do is not known."] : []),
    ...(differences.length === 0 ? [] : ["What the job's token may do is not certain: the sources disagree."]),
    ...openInFile(file, facts, others),
    ...(known(facts.execution)?.runnerEnvironment === 'github-hosted'
      ? []
      : ['What can be reached from its runner is not known: GitHub does not host it.']),
  ]
  const writes = scopes?.filter(({ level }) => level === 'write').map(({ scope }) => scope) ?? []
  return { facts, file, writes, others, openEnd: ends[0], production }
}

function openInFile(file: File | undefined, facts: Facts, others: readonly Credential[]): readonly string[] {
  if (file === undefined) return ['The workflow file that defines the job was not seen.']
  if (notUnderstoodOf(file, facts).length > 0) return ['Not everything in the workflow file was understood.']
  const opening = others.filter((credential) => !isOwnIdentity(credential))
  if (opening.length > 0) return [`What these open is not known: ${namesOf(opening)}.`]
  // A service can take an identity token in exchange for anything, so whoever may ask for one has to be known.
  const stepsKnown = file.runs === 0 && file.uses.every(({ uses }) => knownAction(uses) !== undefined)
  return others.length === 0 || stepsKnown
    ? []
    : ["What the job's identity token opens is not known, and a step may ask for one."]
}

/** Credentials that one sentence names. */
const MOST_NAMED = 6

/** Some credentials by name, and how many more there are. */
export function namesOf(credentials: readonly Credential[]): string {
  const more = credentials.length > MOST_NAMED ? ` and ${credentials.length - MOST_NAMED} more` : ''
  return `${credentials
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(', ')}${more}`
}

const isOwnIdentity = ({ kind, provider }: Credential): boolean => kind === 'oidc' && provider === 'github'
