import { type FindingReason, type Reasons, reasonsOr } from '../model/finding-reason.ts'
import type { PartOutcome } from '../model/review.ts'
import type { BranchRules, Checks, RequiredCheck } from '../model/rules.ts'
import { worst } from './outcomes.ts'

interface JudgedCheck {
  readonly outcome: PartOutcome
  readonly reason: FindingReason
  /** The check, with what came of it. */
  readonly what: string
}

/** Whether every check that the rules of a branch require has passed on the deployed revision. */
export function judgeChecks(
  rules: BranchRules,
  checks: Checks,
): {
  readonly outcome: PartOutcome
  readonly reasons: Reasons
  readonly because: string
  readonly needs: readonly string[]
} {
  const { branch, classic } = rules
  const required = requiredBy(rules)
  const judged = required.map((check) => judgeCheck(check, checks))
  const listed = classic === 'not-told' ? (['unknown'] as const) : []
  const outcome = worst([...judged.map((one) => one.outcome), ...listed])
  const deciding = judged.filter((one) => one.outcome === outcome)
  const named = deciding.map(({ what }) => what)
  const needs = [
    ...(classic === 'not-told' ? ['administration: read'] : []),
    ...(checks.statuses ? [] : ['statuses: read']),
  ]
  const reasons = reasonsOr(
    [
      ...deciding.map(({ reason }) => reason),
      ...(outcome === 'unknown' && classic === 'not-told' ? (['classic-protection-not-told'] as const) : []),
    ],
    'no-required-checks',
  )
  if (outcome === 'unknown' && named.length === 0)
    return {
      outcome,
      reasons,
      because: `Which checks the classic protection of ${branch} requires is not told.`,
      needs,
    }
  if (required.length === 0)
    return {
      outcome: 'fail',
      reasons: ['no-required-checks'],
      because: `The rules of ${branch} require no check.`,
      needs: [],
    }
  return {
    outcome,
    reasons,
    because: `${SENTENCES[outcome]}: ${named.join(', ')}.`,
    needs: outcome === 'unknown' ? needs : [],
  }
}

const SENTENCES: Readonly<Record<PartOutcome, string>> = {
  pass: 'Every required check passed on this revision',
  fail: 'Not every required check passed on this revision',
  unknown: 'Whether every required check passed on this revision is not told',
}

/** Each check once, although several rules may require it. */
function requiredBy({ protections }: BranchRules): readonly RequiredCheck[] {
  const all = protections.flatMap(({ checks }) => checks?.required ?? [])
  return [...new Map(all.map((check) => [`${check.app} ${check.context}`, check])).values()]
}

function judgeCheck({ context, app }: RequiredCheck, { runs, statuses }: Checks): JudgedCheck {
  const named = runs.items.filter((run) => run.name === context)
  const own = named.filter((run) => app === null || run.app?.id === app)
  const said = (statuses?.items ?? []).flatMap((status) => (status.context === context ? [status.state] : []))
  const told = runs.complete && statuses?.complete === true
  const results = [...own.map(resultOf), ...(app === null ? said : [])]
  const bad = results.filter((result) => !GOOD.includes(result))
  const [first] = bad
  if (first !== undefined)
    return {
      outcome: 'fail',
      reason: bad.every((result) => UNFINISHED.includes(result)) ? 'check-unfinished' : 'check-failed',
      what: `${context} (${first.replaceAll('_', ' ')})`,
    }
  // A status does not tell which app set it.
  const doubtful = app !== null && said.some((state) => results.length === 0 || !GOOD.includes(state))
  if (!told || doubtful)
    return {
      outcome: 'unknown',
      reason: told ? 'app-of-status-not-told' : 'checks-not-all-seen',
      what: `${context} (not all seen)`,
    }
  if (results.length > 0) return { outcome: 'pass', reason: 'check-passed', what: context }
  return {
    outcome: 'fail',
    reason: named.length > 0 ? 'check-from-another-app' : 'check-missing',
    what: `${context} (missing)`,
  }
}

/** https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/about-status-checks */
const GOOD: readonly string[] = ['success', 'neutral', 'skipped']

const UNFINISHED: readonly string[] = ['unfinished', 'pending']

const resultOf = ({ status, conclusion }: Checks['runs']['items'][number]): string =>
  status === 'completed' ? (conclusion ?? 'without a conclusion') : 'unfinished'
