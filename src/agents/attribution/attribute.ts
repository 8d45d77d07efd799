import { type Agent, ROLES, TIERS } from '../define.ts'
import { agents } from '../index.ts'
import { nameOf } from '../signals/match.ts'
import { askersIn } from './askers.ts'
import type { AgentFound, Asker, Attribution } from './attribution.ts'
import { headlineOf } from './headline.ts'
import { hitsInChange, hitsInJob, isWriting, type Placed } from './hits.ts'
import type { Change, Seen } from './seen.ts'

/** Says which agents had a part in a deployment: who wrote the change, and apart from that who runs this job. Pure. */
export function attribute(seen: Seen, known: readonly Agent[] = agents): Attribution {
  const judged = changesIn(seen).map((change) => {
    const hits = hitsInChange(change, known)
    return { change, hits, onBehalfOf: askersIn(change, hits, known) }
  })
  return {
    changes: judged.map(({ change, hits, onBehalfOf }) => ({
      pullRequest: change.pullRequest?.number ?? null,
      commits: change.commits.map(({ sha }) => sha),
      headline: headlineOf(change, hits),
      agents: distinct(hits.filter(isWriting).map(({ agent }) => agent.id)),
      onBehalfOf,
    })),
    wrote: found(
      judged.flatMap(({ hits }) => hits),
      judged.flatMap(({ onBehalfOf }) => onBehalfOf),
    ),
    runs: found(hitsInJob(seen.job, known), []),
  }
}

/** The pull requests, each with its own commits and those of the range that it brought in; then the commits of none. */
function changesIn({ commits, pullRequests, numbersOf }: Seen): readonly Change[] {
  const numbers = new Set(pullRequests.map(({ number }) => number))
  const of = (sha: string): readonly number[] => (numbersOf[sha] ?? []).filter((number) => numbers.has(number))
  const merged = pullRequests.map((pullRequest) => {
    const brought = commits.filter(({ sha }) => of(sha).includes(pullRequest.number))
    const all = new Map([...pullRequest.commits.items, ...brought].map((commit) => [commit.sha, commit]))
    return { pullRequest, commits: [...all.values()] }
  })
  const direct = commits.filter(({ sha }) => of(sha).length === 0)
  return [...merged, ...direct.map((commit) => ({ pullRequest: null, commits: [commit] }))]
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
