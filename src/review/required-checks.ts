import type { PartOutcome } from '../model/review.ts'
import type { BranchRules, Checks, RequiredCheck } from '../model/rules.ts'
import { worst } from './outcomes.ts'

interface JudgedCheck {
  readonly outcome: PartOutcome
  /** The check, with what came of it. */
  readonly what: string
}

/** Whether every check that the rules of a branch require has passed on the deployed revision. */
export function judgeChecks(
  rules: BranchRules,
  checks: Checks,
): { readonly outcome: PartOutcome; readonly because: string; readonly needs: readonly string[] } {
  const { branch, classic } = rules
  const required = requiredBy(rules)
  const judged = required.map((check) => judgeCheck(check, checks))
  const listed = classic === 'not-told' ? (['unknown'] as const) : []
  const outcome = worst([...judged.map((one) => one.outcome), ...listed])
  const named = judged.filter((one) => one.outcome === outcome).map(({ what }) => what)
  const needs = [
    ...(classic === 'not-told' ? ['administration: read'] : []),
    ...(checks.statuses ? [] : ['statuses: read']),
  ]
  if (outcome === 'unknown' && named.length === 0)
    return { outcome, because: `Which checks the classic protection of ${branch} requires is not told.`, needs }
  if (required.length === 0) return { outcome: 'fail', because: `The rules of ${branch} require no check.`, needs: [] }
  return { outcome, because: `${SENTENCES[outcome]}: ${named.join(', ')}.`, needs: outcome === 'unknown' ? needs : [] }
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
  const own = runs.items.filter((run) => run.name === context && (app === null || run.app?.id === app))
  const said = (statuses?.items ?? []).flatMap((status) => (status.context === context ? [status.state] : []))
  const told = runs.complete && statuses?.complete === true
  const results = [...own.map(resultOf), ...(app === null ? said : [])]
  const bad = results.find((result) => !GOOD.includes(result))
  if (bad !== undefined) return { outcome: 'fail', what: `${context} (${bad.replaceAll('_', ' ')})` }
  // A status does not tell which app set it.
  const doubtful = app !== null && said.some((state) => results.length === 0 || !GOOD.includes(state))
  if (!told || doubtful) return { outcome: 'unknown', what: `${context} (not all seen)` }
  return results.length > 0 ? { outcome: 'pass', what: context } : { outcome: 'fail', what: `${context} (missing)` }
}

/** https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/about-status-checks */
const GOOD: readonly string[] = ['success', 'neutral', 'skipped']

const resultOf = ({ status, conclusion }: Checks['runs']['items'][number]): string =>
  status === 'completed' ? (conclusion ?? 'without a conclusion') : 'unfinished'
