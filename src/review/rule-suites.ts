import { type FindingReason, type Reasons, reasonsOr } from '../model/finding-reason.ts'
import type { PartOutcome } from '../model/review.ts'
import type { Move, RuleBypasses, RuleSuite } from '../model/rules.ts'
import { worst } from './outcomes.ts'

interface JudgedMove {
  readonly outcome: PartOutcome
  readonly reason: FindingReason
  /** What is wrong with it, or not known of it. */
  readonly what: string
}

/** Whether each push since the last deployment passed the rules that were in force when it came. */
export function judgeMoves({ branch, moves, suites }: RuleBypasses): {
  readonly outcome: PartOutcome
  readonly reasons: Reasons
  readonly because: string
} {
  const judged = moves.items.map((move) => judgeMove(move, suites))
  const whole = moves.complete && moves.items.length > 0
  const outcome = worst([...judged.map((one) => one.outcome), ...(whole ? [] : (['unknown'] as const))])
  const deciding = judged.filter((one) => one.outcome === outcome)
  const own = deciding.map(({ reason }) => reason)
  const reasons = reasonsOr(
    outcome === 'unknown' && !whole ? ['pushes-not-all-told', ...own] : own,
    'pushes-not-all-told',
  )
  if (outcome === 'pass')
    return { outcome, reasons, because: `Pushes to ${branch} since then: ${judged.length}. Each passed its rules.` }
  const named =
    deciding
      .slice(0, MOST)
      .map(({ what }) => what)
      .join('; ') + (deciding.length > MOST ? ` and ${deciding.length - MOST} more` : '')
  if (outcome === 'fail')
    return { outcome, reasons, because: `Not every push to ${branch} passed its rules: ${named}.` }
  return {
    outcome,
    reasons,
    because: whole
      ? `Whether every push to ${branch} passed its rules is not told: ${named}.`
      : `Not every move of ${branch} that led to this revision is told.`,
  }
}

/** Most pushes that a sentence names. */
const MOST = 5

function judgeMove(move: Move, suites: RuleBypasses['suites']): JudgedMove {
  const own = suites.items.filter(({ before, after }) => before === move.before && after === move.after)
  const at = move.after.slice(0, 7)
  const bypass = own.find(({ result }) => result === 'bypass')
  if (bypass !== undefined)
    return { outcome: 'fail', reason: 'rule-suite-bypassed', what: `${byOf(bypass)} bypassed them with ${at}` }
  if (own.some(({ result }) => result === 'pass')) return { outcome: 'pass', reason: 'rule-suite-passed', what: at }
  if (own.length > 0)
    return { outcome: 'fail', reason: 'refused-push-came-in', what: `${at} was refused and came in all the same` }
  if (Date.parse(move.at) < Date.parse(suites.since))
    return { outcome: 'unknown', reason: 'push-older-than-rule-suites', what: `${at} is older than a month` }
  if (!suites.complete)
    return { outcome: 'unknown', reason: 'rule-suite-not-read', what: `the rule suite of ${at} was not read` }
  return { outcome: 'fail', reason: 'no-rule-in-force', what: `no rule was in force for ${at}` }
}

const byOf = ({ by }: RuleSuite): string => by?.login ?? 'somebody'
