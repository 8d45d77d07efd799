import type { ChangeSet } from '../model/change.ts'
import type { Outcome } from '../model/conclusions.ts'
import type { EarlierRecord } from '../model/earlier-record.ts'
import type { Reasons } from '../model/finding-reason.ts'
import type { RangeExplanation } from '../model/review.ts'
import { type Contributors, together } from './contributors.ts'
import { reasonsOf } from './deciding.ts'
import { whereRecordIs } from './earlier-record.ts'
import { explain, type Range, type RangeJudgement } from './range.ts'
import { contributorsIn } from './range-contributors.ts'
import { isException, sentence, type Words } from './sentence.ts'

/** An answer to a claim about a range, as a finding has it. */
export interface RangeAnswer {
  readonly outcome: Outcome
  readonly reasons: Reasons
  readonly because: string
  readonly limits?: readonly string[]
  readonly range?: RangeExplanation
}

/** Answers a claim about every commit that came in since the last deployment. */
export function answerFor(
  range: Range | undefined,
  judge: (range: Range) => RangeJudgement,
  words: Words,
): RangeAnswer {
  if (range === undefined)
    return {
      outcome: 'unknown',
      reasons: ['range-not-told'],
      because: 'Which commits and pull requests came in is not told.',
    }
  if (range.changeSet.kind === 'behind')
    return { outcome: 'unknown', reasons: ['goes-back-to-what-was-never-deployed'], because: NEVER_THERE }
  const nothingNew = nothingNewIn(range)
  if (nothingNew !== undefined) return nothingNew
  const judgement = judge(range)
  const limits = [...limitsOfRange(range), ...exceptionIn(judgement)]
  return {
    outcome: judgement.outcome,
    reasons: reasonsOf(judgement),
    because: sentence(judgement, words),
    limits,
    range: explain(judgement, range),
  }
}

/** What came in together may have been no more than a part of something by itself, which nobody reviewed. */
const NEVER_THERE =
  'This goes back to a revision that what was deployed last is built on, but that is not known to have been deployed here itself: it was never deployed here, or long ago.'

/** The people behind what came in; undefined where what came in is not told. */
export function peopleBehind(range: Range | undefined): Contributors | undefined {
  if (range === undefined) return undefined
  return nothingNewIn(range) === undefined ? contributorsIn(range) : together([])
}

/** What came in before the range begins, and was not looked at. */
export const limitsOfRange = (range: Range | undefined): readonly string[] =>
  range === undefined ? [] : (LIMITS[range.changeSet.kind] ?? [])

/** What was let through without a review is an exception, and is shown as one. */
function exceptionIn({ pullRequests }: RangeJudgement): readonly string[] {
  const numbers = pullRequests.filter(isException).map(({ number }) => `#${number}`)
  return numbers.length === 0
    ? []
    : [`No review was asked of what automation that the policy trusts opened and pushed: ${numbers.join(', ')}.`]
}

/** What tells whether anything came in. */
export interface NothingNew {
  readonly changeSet: ChangeSet
  /** What is kept of the evidence of then, where the same was deployed before; undefined where that is not told. */
  readonly earlierRecord: EarlierRecord | undefined
}

/** The answer to a claim about what came in where it does not apply; undefined where it does. */
export function nothingNewIn({ changeSet: { kind, since }, earlierRecord }: NothingNew): RangeAnswer | undefined {
  const deployment = since === null ? '' : ` (deployment ${since.deployment} of ${since.at})`
  if (kind === 'redeploy')
    return {
      outcome: 'not-applicable',
      reasons: ['same-revision-redeployed'],
      because: `This very revision was deployed here before${deployment}: nothing came in since. ${whereRecordIs(earlierRecord)}`,
    }
  if (kind === 'rollback')
    return {
      outcome: 'not-applicable',
      reasons: ['rolled-back'],
      because: `This goes back to an earlier revision than what was deployed last${deployment}: nothing came in that was not there before.`,
    }
  return undefined
}

const LIMITS: Readonly<Partial<Record<ChangeSet['kind'], readonly string[]>>> = {
  first: ['Nothing was deployed here before and the policy names no baseline, so only the head was judged.'],
  baseline: ['Nothing was deployed here before: what came in up to the baseline of the policy was not judged.'],
  diverged: ['What was deployed before is not part of this: judged was what came in since their common ancestor.'],
}
