import type { ChangeSet, PullRequests } from '../model/change.ts'
import type { Outcome } from '../model/conclusions.ts'
import type { RangeExplanation } from '../model/review.ts'
import { agentsIn } from './agents-seen.ts'
import { NOTHING_RECOMPUTED } from './content.ts'
import { type Contributors, together } from './contributors.ts'
import type { Lineage } from './provenance.ts'
import { explain, type Range, type RangeJudgement } from './range.ts'
import { contributorsIn } from './range-contributors.ts'
import { sentence, type Words } from './sentence.ts'

/** What claims about a range are answered from. */
export interface Observed {
  readonly changeSet: ChangeSet | undefined
  readonly pullRequests: PullRequests | undefined
  /** What the run is for: a branch or a tag. */
  readonly run: { readonly ref: string } | undefined
  readonly repository: { readonly defaultBranch: string } | undefined
  readonly machineAccounts: readonly number[]
}

/** An answer to a claim about a range, as a finding has it. */
export interface RangeAnswer {
  readonly outcome: Outcome
  readonly because: string
  readonly limits?: readonly string[]
  readonly range?: RangeExplanation
}

/** Answers a claim about every commit that came in since the last deployment. */
export function answerFor(observed: Observed, judge: (range: Range) => RangeJudgement, words: Words): RangeAnswer {
  const range = rangeOf(observed)
  if (range === undefined)
    return { outcome: 'unknown', because: 'Which commits and pull requests came in is not told.' }
  const nothingNew = nothingNewIn(range.changeSet)
  if (nothingNew !== undefined) return { outcome: 'not-applicable', because: nothingNew }
  const judgement = judge(range)
  const because = sentence(judgement, words)
  return {
    outcome: judgement.outcome,
    because,
    limits: LIMITS[range.changeSet.kind] ?? [],
    range: explain(judgement, range),
  }
}

/** The people behind what came in; undefined where what came in is not told. */
export function peopleBehind(observed: Observed): Contributors | undefined {
  const range = rangeOf(observed)
  if (range === undefined) return undefined
  return nothingNewIn(range.changeSet) === undefined ? contributorsIn(range) : together([])
}

function rangeOf({ changeSet, pullRequests, run, repository, machineAccounts }: Observed): Range | undefined {
  if (changeSet === undefined || pullRequests === undefined) return undefined
  const agents = agentsIn(changeSet, pullRequests)
  const knowledge = { machineAccounts, agents, recomputed: NOTHING_RECOMPUTED }
  return { changeSet, pullRequests, lineage: lineageOf(run?.ref ?? '', repository?.defaultBranch), knowledge }
}

/** Why a claim about what came in does not apply; undefined where it does. */
export const nothingNewIn = ({ kind }: ChangeSet): string | undefined => NOTHING_NEW[kind]

const NOTHING_NEW: Readonly<Partial<Record<ChangeSet['kind'], string>>> = {
  redeploy: 'This very revision was deployed here before: nothing came in since.',
  rollback: 'This goes back to an earlier revision: nothing came in that was not there before.',
}

const LIMITS: Readonly<Partial<Record<ChangeSet['kind'], readonly string[]>>> = {
  first: ['Nothing was deployed here before and the policy names no baseline, so only the head was judged.'],
  baseline: ['Nothing was deployed here before: what came in up to the baseline of the policy was not judged.'],
  diverged: ['What was deployed before is not part of this: judged was what came in since their common ancestor.'],
}

const BRANCH = 'refs/heads/'

/** The branches whose pull requests count: the default one, and the one that the run is for. A tag does not tell its branch. */
function lineageOf(ref: string, defaultBranch: string | undefined): Lineage {
  const own = ref.startsWith(BRANCH) ? [ref.slice(BRANCH.length)] : []
  const usual = defaultBranch === undefined ? [] : [defaultBranch]
  return { branches: [...own, ...usual], complete: own.length + usual.length === 2 }
}
