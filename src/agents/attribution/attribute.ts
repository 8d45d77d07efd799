import {
  type AgentFound,
  type Asker,
  type AttributedChange,
  type Attribution,
  ROLES,
  TIERS,
} from '../../model/attribution.ts'
import type { Agent } from '../define.ts'
import { nameOf } from '../signals/match.ts'
import { SIGNALS_VERSION, signalsDigest } from '../signals/version.ts'
import { askersIn } from './askers.ts'
import { changesIn } from './changes.ts'
import { headlineOf } from './headline.ts'
import { hitsInChange, hitsInJob, isWriting, type Placed } from './hits.ts'
import type { Change, Seen } from './seen.ts'

/** Says which agents had a part in a deployment: who wrote the change, and apart from that who runs this job. Pure. */
export function attribute(seen: Seen, known: readonly Agent[]): Attribution {
  const judged = changesIn(seen).map((change) => judgeChange(change, known))
  return {
    signals: { version: SIGNALS_VERSION, digest: signalsDigest(known) },
    changes: judged.map(({ attributed }) => attributed),
    wrote: found(
      judged.flatMap(({ hits }) => hits),
      judged.flatMap(({ attributed }) => attributed.onBehalfOf),
    ),
    runs: found(hitsInJob(seen.job, known), []),
  }
}

function judgeChange(
  change: Change,
  known: readonly Agent[],
): { readonly hits: readonly Placed[]; readonly attributed: AttributedChange } {
  const hits = hitsInChange(change, known)
  const agents = distinct(hits.filter(isWriting).map(({ agent }) => agent.id))
  const attributed = {
    pullRequest: change.pullRequest?.number ?? null,
    commits: change.commits.map(({ sha }) => sha),
    headline: headlineOf(change, hits),
    agents,
    ...askersIn(change, hits, known),
  }
  return { hits, attributed }
}

function found(hits: readonly Placed[], askers: readonly Asker[]): readonly AgentFound[] {
  const byAgent = Map.groupBy(hits, ({ agent }) => agent)
  return [...byAgent]
    .toSorted(([a], [b]) => (a.id < b.id ? -1 : 1))
    .map(([{ id, title, vendor, kind }, own]) => ({
      agent: id,
      title,
      vendor,
      kind,
      roles: ROLES.filter((role) => own.some((hit) => hit.role === role)),
      ...gathered(own),
      signals: signalsIn(own),
      onBehalfOf: distinct(askers.filter(({ agent }) => agent === id)),
      sessions: distinct(own.flatMap(({ session }) => session ?? [])),
    }))
}

const signalsIn = (hits: readonly Placed[]): AgentFound['signals'] =>
  [...Map.groupBy(hits, ({ signal, role, tier }) => JSON.stringify([nameOf(signal), role, tier])).values()].flatMap(
    (same) => same.slice(0, 1).map(({ signal, role }) => ({ signal: nameOf(signal), role, ...gathered(same) })),
  )

/** The surest tier of some hits, and where they were. */
const gathered = (hits: readonly Placed[]): Pick<AgentFound, 'tier' | 'commits' | 'pullRequests'> => ({
  tier: TIERS.find((tier) => hits.some((hit) => hit.tier === tier)) ?? 'author',
  commits: distinct(hits.flatMap(({ commit }) => commit ?? [])),
  pullRequests: distinct(hits.flatMap(({ pullRequest }) => pullRequest ?? [])),
})

/** Each value once, in the order they came. */
const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]
