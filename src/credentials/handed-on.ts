import type { Facts } from '../facts/index.ts'
import { workflowName } from '../model/workflow-name.ts'
import type { File } from './of-job.ts'

/** A secret, under the name by which the furthest caller that was seen knows it. */
export interface SecretRead {
  readonly name: string
  /** What it is called on the way to the job. */
  readonly aliases: readonly string[]
  /** The paths in the workflow file where the job reads it. */
  readonly at: readonly string[]
  /** The places in the calling files that hand it on. */
  readonly handedOn: readonly string[]
}

/** What a job reads of the secrets. */
export interface SecretsRead {
  readonly named: readonly SecretRead[]
  /** Where it may read any of them. */
  readonly any: readonly string[]
}

export type Calls = Extract<Facts['workflow-calls'], { readonly status: 'observed' }>['value']
type CallAt = Calls['ways'][number][number]

/**
 * The secrets that a job reads, by the names that they are stored under. A caller that does not let all be inherited hands
 * each on under a name of its own choice; where ways differ, that may be any of several. Where not every way was seen, or a
 * caller hands on something else, the name in the file that was read last stays.
 * https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow
 */
export function secretsHandedOn({ named, any }: File['secrets'], calls: Calls | undefined): SecretsRead {
  const ways = calls?.complete === true && calls.ways.length > 0 ? calls.ways : [[], ...(calls?.ways ?? [])]
  const own = named.map((secret) => ({ ...secret, aliases: [], handedOn: [], any: [] }))
  const traced = byName(ways.flatMap((way) => way.reduceRight(through, own)))
  return { named: traced, any: [...new Set([...any, ...traced.flatMap((one) => one.any)])] }
}

/** A secret on its way up, with the places where a caller may hand on any other in its stead. */
type Traced = SecretRead & Pick<SecretsRead, 'any'>

const through = (secrets: readonly Traced[], call: CallAt): readonly Traced[] =>
  byName(secrets.flatMap((secret) => before(secret, call)))

/** One secret can be handed on under several names, and be what is meant on several ways. */
function byName(secrets: readonly Traced[]): readonly Traced[] {
  return [...new Set(secrets.map(({ name }) => name))].map((name) => {
    const same = secrets.filter((one) => one.name === name)
    const all = (part: 'aliases' | 'at' | 'handedOn' | 'any') => [...new Set(same.flatMap((one) => one[part]))]
    return { name, aliases: all('aliases'), at: all('at'), handedOn: all('handedOn'), any: all('any') }
  })
}

/** What a secret of a called file is in the file that calls it. */
function before(secret: Traced, caller: CallAt): readonly Traced[] {
  const { job, secrets, named } = caller.call
  const block = `jobs.${job}.secrets`
  const placed = (at: string) => `${at} in ${workflowName(caller)}, which calls it`
  if (secrets === 'inherit') return [{ ...secret, handedOn: [...secret.handedOn, placed(block)] }]
  const isHere = (at: string) => at.toUpperCase() === `${block}.${secret.name}`.toUpperCase()
  const given = named.named.flatMap(({ name, at }) =>
    at.filter(isHere).map((place) => ({
      ...secret,
      name,
      aliases: [...secret.aliases, secret.name],
      handedOn: [...secret.handedOn, placed(place)],
    })),
  )
  const open = named.any.filter(isHere).map(placed)
  if (open.length > 0) return [...given, { ...secret, any: [...secret.any, ...open] }]
  return given.length > 0 ? given : [secret]
}
