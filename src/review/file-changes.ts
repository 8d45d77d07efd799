import type { ChangeSet, PullRequest } from '../model/change.ts'
import type { FileChanges, GoverningFile } from '../model/governing.ts'
import type { JudgedPullRequest } from '../model/review.ts'
import { answerFor, type RangeAnswer } from './claim.ts'
import type { Origin } from './provenance.ts'
import { judgeCoverage } from './pull-request.ts'
import { judgeThese, originsIn, type Range, type RangeJudgement } from './range.ts'
import type { Words } from './sentence.ts'

/** Whether a file is as it was where a range begins, and was all the time: a commit that was not read may have changed it and another taken that back. */
export const isUntouched = ({ base, head, changes }: GoverningFile, range: Pick<ChangeSet, 'complete'>): boolean =>
  base === head && range.complete && changes.complete && changes.commits.length === 0

/** Answers whether the changes to a file within a range were approved in their final form. */
export function answerForChanges(range: Range | undefined, changes: FileChanges, words: Words): RangeAnswer {
  const answer = answerFor(
    range,
    (given) => judgeFileChanges(given, changes, (pull) => judgeCoverage(pull, given.knowledge)),
    words,
  )
  return answer.outcome === 'unknown' && answer.range?.commits.length === 0
    ? { ...answer, reasons: ['changing-commits-not-seen'], because: UNNAMED }
    : answer
}

const UNNAMED = 'Whether it was changed, and by which commits, was not all seen.'

/** Whether the commits that changed a file each came through a pull request that stands up to a question. */
export function judgeFileChanges(
  range: Range,
  { complete, commits }: FileChanges,
  judge: (pull: PullRequest) => JudgedPullRequest,
): RangeJudgement {
  const changing = new Set(commits)
  const concerned = originsIn(range).filter((origin) => changing.has(origin.commit.sha) && !onlyMerges(origin, range))
  const judgement = judgeThese(range, concerned, judge)
  const headAlone = range.changeSet.kind === 'first'
  if (complete && (headAlone || concerned.length > 0))
    return concerned.length === 0 && judgement.complete ? { ...judgement, outcome: 'not-applicable' } : judgement
  return { ...judgement, outcome: judgement.outcome === 'fail' ? 'fail' : 'unknown', complete: false }
}

/**
 * Whether a commit only joins what others of the range changed: a merge whose result git or GitHub worked out. Any other merge
 * may have chosen one side's content over the other's. Where the head alone is judged, the others are not there to answer for it.
 */
function onlyMerges({ commit, brought }: Origin, { changeSet, knowledge }: Range): boolean {
  if (changeSet.kind === 'first' || commit.parents.length < 2) return false
  if (knowledge.recomputed.cleanMerges.has(commit.sha)) return true
  return brought.some(({ tie }) => tie.outcome === 'pass' && tie.reason === 'made-by-merging-it')
}
