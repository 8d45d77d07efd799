import type { ChangeSet, Commit, Merges, PullRequests } from '../model/change.ts'
import type { EarlierRecord } from '../model/earlier-record.ts'
import type { AgentsSeen } from './agent-work.ts'
import type { Lineage } from './provenance.ts'
import { originsIn, type Range } from './range.ts'
import { recomputedIn } from './recomputed.ts'

/** What is seen of a range of commits, and what is known beside it. */
export interface Observed {
  readonly changeSet: ChangeSet | undefined
  readonly earlierRecord: EarlierRecord | undefined
  readonly pullRequests: PullRequests | undefined
  /** What was recomputed; undefined where nothing could be. */
  readonly merges: Merges | undefined
  /** What the run is for: a branch or a tag. */
  readonly run: { readonly ref: string } | undefined
  readonly repository: { readonly defaultBranch: string } | undefined
  /** When the job began that deploys; null: not told. */
  readonly began: string | null
  readonly machineAccounts: readonly number[]
  readonly trustedAutomation: readonly number[]
  readonly agents: AgentsSeen
}

/** The range with all that judging it takes; undefined where what came in is not told. */
export function observedRange({
  changeSet,
  earlierRecord,
  pullRequests,
  merges,
  run,
  repository,
  ...known
}: Observed): Range | undefined {
  if (changeSet === undefined || pullRequests === undefined) return undefined
  const knowledge = { ...known, recomputed: recomputedIn(merges), made: new Map() }
  const lineage = lineageOf(run?.ref ?? '', repository?.defaultBranch)
  const range = { changeSet, earlierRecord, pullRequests, lineage, knowledge }
  return { ...range, knowledge: { ...knowledge, made: madeIn(range) } }
}

/** By number: what squashing or rebasing a pull request made. What merging makes has the branch as it is beside the base. */
function madeIn(range: Range): ReadonlyMap<number, readonly Commit[]> {
  const made = new Map<number, readonly Commit[]>()
  for (const { commit, brought } of originsIn(range))
    for (const { pull, tie } of brought)
      if (commit.parents.length === 1 && tie.reason !== 'among-its-commits')
        made.set(pull.number, [...(made.get(pull.number) ?? []), commit])
  return made
}

const BRANCH = 'refs/heads/'

/** The branches whose pull requests count: the default one, and the one that the run is for. A tag does not tell its branch. */
function lineageOf(ref: string, defaultBranch: string | undefined): Lineage {
  const own = ref.startsWith(BRANCH) ? [ref.slice(BRANCH.length)] : []
  const usual = defaultBranch === undefined ? [] : [defaultBranch]
  return { branches: [...own, ...usual], complete: own.length + usual.length === 2 }
}
