import { tiesOf } from '../../conclude/ties.ts'
import type { BrokenGlass } from '../../model/conclusions.ts'
import { known } from '../../model/fact.ts'
import { glassIn } from '../../policy/break-glass.ts'
import type { PolicyFile } from '../cli/policy-at.ts'
import type { ReadRecord } from '../cli/record-at.ts'
import { type Declared, declaredBy, declaredIn, repositoryOf } from './declared.ts'
import { type Weighed, weigh } from './weigh.ts'

/** How it stands with a follow-up on a day. Whether it was answered in time is by the day that is declared. */
export type State = 'answered' | 'answered-late' | 'open' | 'overdue'

/** A deployment that was let through by breaking the glass, and how its follow-up stands. */
export interface FollowedUp extends Weighed {
  readonly record: string
  readonly digest: string
  readonly id: string
  readonly repository: string | null
  readonly environment: string | null
  readonly sealedAt: string
  readonly brokenGlass: BrokenGlass
  readonly state: State
  /** Whether all are known with whom the reviewer was compared. */
  readonly tiesComplete: boolean
}

/** How the follow-ups of records stand. */
export interface Standing {
  /** How many different records there are. */
  readonly records: number
  readonly followUps: readonly FollowedUp[]
  /** Digests that policies declare a follow-up of, and that none of these deployments has. */
  readonly unmatched: readonly string[]
}

/**
 * How the follow-ups of records stand on a day. Only a policy answers one, that of a record of the same repository or a
 * file, and only by the digest of the very record: it can't have been written before that record was there.
 */
export function standingOf(read: readonly ReadRecord[], file: PolicyFile | undefined, asOf: string): Standing {
  const records = [...Map.groupBy(read, ({ digest }) => digest).values()].flatMap(([one]) => one ?? [])
  const inRecords = records
    .toSorted((one, other) => timeOf(one) - timeOf(other) || (one.digest < other.digest ? -1 : 1))
    .map((one) => ({ repository: repositoryOf(one.record), declared: declaredIn(one) }))
  const inFile = file === undefined ? [] : declaredBy(file)
  const followUps = records.flatMap((one) => {
    const own = repositoryOf(one.record)
    const candidates = inRecords.flatMap(({ repository, declared }) =>
      own !== undefined && repository === own ? declared : [],
    )
    return judge(one, [...candidates, ...inFile], asOf)
  })
  const all = [...inRecords.flatMap(({ declared }) => declared), ...inFile].map(({ followUp }) => followUp.record)
  const matched = new Set(followUps.map(({ digest }) => digest))
  const unmatched = [...new Set(all.filter((digest) => !matched.has(digest)))]
  return { records: records.length, followUps, unmatched }
}

const timeOf = ({ record }: ReadRecord): number => Date.parse(record.facts['policy-file'].observedAt)

function judge({ path, digest, record }: ReadRecord, candidates: readonly Declared[], asOf: string) {
  const brokenGlass = glassIn(record.decisionAtStart, record.conclusions.verdict)
  if (brokenGlass === null) return []
  const ties = tiesOf(record.facts)
  const own = candidates.filter(({ followUp }) => followUp.record === digest)
  const weighed = weigh(own, ties, record.sealedAt.slice(0, 10), asOf)
  const { sealedAt, id, facts } = record
  return [
    {
      record: path,
      digest,
      id,
      repository: known(facts.run)?.repository ?? null,
      environment: known(facts.environment)?.name ?? null,
      sealedAt,
      brokenGlass,
      state: stateOf(weighed.answer, brokenGlass.followUpDue, asOf),
      tiesComplete: ties.complete,
      ...weighed,
    },
  ]
}

/** A follow-up may still be made on its due day. */
function stateOf(answer: Declared | null, due: string, asOf: string): State {
  if (answer === null) return asOf > due ? 'overdue' : 'open'
  return answer.followUp['reviewed-on'] > due ? 'answered-late' : 'answered'
}
