import type { ChangeSet, Commit, PullRequest, PullRequests } from '../model/change.ts'
import type { Outcome } from '../model/conclusions.ts'
import type { EarlierRecord } from '../model/earlier-record.ts'
import type { JudgedCommit, JudgedPullRequest, PartOutcome, RangeExplanation } from '../model/review.ts'
import { best, worst } from './outcomes.ts'
import { type Lineage, type Origin, originsOf } from './provenance.ts'
import type { Knowledge } from './pull-request.ts'

/** A range of commits with all that judging it takes. */
export interface Range {
  readonly changeSet: ChangeSet
  /** What is kept of the evidence of then, where the same was deployed before; undefined where that is not told. */
  readonly earlierRecord: EarlierRecord | undefined
  readonly pullRequests: PullRequests
  readonly lineage: Lineage
  readonly knowledge: Knowledge
}

/** What a claim about a range came out as: the worst of its parts. */
export interface RangeJudgement {
  readonly outcome: Outcome
  readonly commits: readonly JudgedCommit[]
  readonly pullRequests: readonly JudgedPullRequest[]
  /** False: some list was not read to its end, so nothing passes. */
  readonly complete: boolean
}

/** Whether each commit came through a merged pull request. */
export function judgeOrigins(range: Range): RangeJudgement {
  const commits = originsIn(range).map(
    ({ commit: { sha }, outcome, reason, brought }): JudgedCommit => ({
      sha,
      outcome,
      reason,
      pullRequests: brought.filter(({ tie }) => tie.outcome === outcome).map(({ pull }) => pull.number),
    }),
  )
  return conclude(range, commits, [])
}

/** Whether each commit came through a pull request that stands up to a question. */
export const judgeReviews = (range: Range, judge: (pull: PullRequest) => JudgedPullRequest): RangeJudgement =>
  judgeThese(range, originsIn(range), judge)

/**
 * The same, of the commits where an agent was seen at work, or may have been in what was not read: in any pull request too that
 * GitHub associates with one, whether or not that brought it in.
 */
export function judgeAgentChanges(range: Range, judge: (pull: PullRequest) => JudgedPullRequest): RangeJudgement {
  const { commits, pullRequests, complete } = range.knowledge.agents
  const byAgents = new Set(
    range.pullRequests.items.filter(
      (pull) => !pull.commits.complete || (pullRequests.get(pull.number)?.agents.length ?? 0) > 0,
    ),
  )
  const concerned = originsIn(range).filter(
    ({ commit, outcome, brought }) =>
      !complete ||
      outcome === 'unknown' ||
      commits.has(commit.sha) ||
      [...brought.map(({ pull }) => pull), ...associatedWith(commit, range)].some((pull) => byAgents.has(pull)),
  )
  const judgement = judgeThese(range, concerned, judge)
  return concerned.length === 0 && judgement.complete ? { ...judgement, outcome: 'not-applicable' } : judgement
}

/** The pull requests that GitHub associates with a commit. */
export const associatedWith = ({ sha }: Pick<Commit, 'sha'>, { pullRequests }: Range): readonly PullRequest[] =>
  pullRequests.items.filter(({ number }) => pullRequests.numbersOf[sha]?.includes(number))

/** How a judgement explains itself as data. */
export function explain({ commits, pullRequests, complete }: RangeJudgement, { changeSet }: Range): RangeExplanation {
  const count = (parts: readonly { readonly outcome: PartOutcome }[]) => {
    const of = (outcome: PartOutcome) => parts.filter((part) => part.outcome === outcome).length
    return { all: parts.length, pass: of('pass'), fail: of('fail'), unknown: of('unknown') }
  }
  return {
    kind: changeSet.kind,
    complete,
    counts: { commits: count(commits), pullRequests: count(pullRequests) },
    pullRequests,
    commits,
  }
}

/** Without an earlier deployment to compare with, only the head can be judged. */
const judged = ({ kind, head, commits }: ChangeSet): readonly Commit[] =>
  kind === 'first' ? commits.filter(({ sha }) => sha === head) : commits

/** The commits that are judged, with what brought each in. */
export function originsIn({ changeSet, pullRequests, lineage, knowledge }: Range): readonly Origin[] {
  const all = originsOf(changeSet, pullRequests, lineage, knowledge.recomputed.cleanMerges)
  const wanted = new Set(judged(changeSet))
  return all.filter(({ commit }) => wanted.has(commit))
}

/** The same, of some of the commits: each is as good as the best pull request that brought it in. */
export function judgeThese(
  range: Range,
  parts: readonly Origin[],
  judge: (pull: PullRequest) => JudgedPullRequest,
): RangeJudgement {
  const known = new Map<PullRequest, JudgedPullRequest>()
  const judgeOnce = (pull: PullRequest): JudgedPullRequest => {
    const result = known.get(pull) ?? judge(pull)
    known.set(pull, result)
    return result
  }
  const deciding = new Set<JudgedPullRequest>()
  const commits = parts.map(({ commit: { sha }, reason, outcome, brought }): JudgedCommit => {
    const ways = brought.map(({ pull, tie }) => ({ tie, result: judgeOnce(pull) }))
    const levels = ways.map(({ tie, result }) => worst([tie.outcome, result.outcome]))
    const level = ways.length === 0 ? outcome : best(levels)
    const chosen = ways.filter((_, index) => levels[index] === level)
    for (const { result } of chosen) deciding.add(result)
    const numbers = chosen.map(({ result }) => result.number)
    return { sha, outcome: level, reason: chosen[0]?.tie.reason ?? reason, pullRequests: numbers }
  })
  return conclude(
    range,
    commits,
    [...deciding].toSorted((one, other) => one.number - other.number),
  )
}

function conclude(
  { changeSet, pullRequests }: Range,
  commits: readonly JudgedCommit[],
  judgedPulls: readonly JudgedPullRequest[],
): RangeJudgement {
  const complete = isWhole(changeSet, pullRequests)
  const outcome = worst([...commits.map((commit) => commit.outcome), ...(complete ? [] : (['unknown'] as const))])
  return { outcome, commits, pullRequests: judgedPulls, complete }
}

/** Whether all is there that has to be judged. */
export function isWhole(changeSet: ChangeSet, pullRequests: PullRequests): boolean {
  const { kind, complete, total, commits } = changeSet
  const all = kind === 'first' ? judged(changeSet).length > 0 : complete && total > 0 && total === commits.length
  return all && pullRequests.complete
}
