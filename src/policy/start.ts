import type { DecisionAtStart, GapFound, Verdict } from '../model/conclusions.ts'

/**
 * What a step that judges before the deployment left for its end. `missing`: it was to leave a decision and left none.
 * Null: it judges once, at the end.
 */
export type Start = DecisionAtStart | 'missing' | null

const CLAIM = 'decision-at-start'

/** A deployment that was not let through before it began is not let through by what came later. */
export function blockedAtStart(start: Start): Verdict['blockedBy'] {
  if (start === 'missing')
    return [{ claim: CLAIM, outcome: 'unknown', because: 'The step left no decision from before the deployment.' }]
  if (start === null || start.verdict.decision === 'allow') return []
  return [{ claim: CLAIM, outcome: 'fail', because: `It was denied before the deployment, at ${start.at}.` }]
}

/** What has to be looked at when the two ends of the job do not tell the same. */
export function gapsOfStart(start: Start, atEnd: Verdict): readonly GapFound[] {
  const gap = (code: GapFound['code'], why: string, remedy: string): readonly GapFound[] => [
    { id: `${code}:${CLAIM}`, code, link: 'approval', why, remedy, needs: [] },
  ]
  if (start === null) return []
  if (start === 'missing')
    return gap(
      'decision-missing',
      'The step was to judge before the deployment, and left no decision.',
      'See in the log whether it was cancelled or killed before it had judged.',
    )
  if (start.verdict.decision === 'deny')
    return gap(
      'decision-denied',
      'The deployment was denied before it began; what was approved later does not undo that.',
      'See what stood in its way at the start, and whether it went ahead nevertheless.',
    )
  return atEnd.decision === 'allow'
    ? []
    : gap(
        'decision-changed',
        'It was allowed when the job started and is denied at its end.',
        'Compare the two verdicts: something they rest on changed in between, or could no longer be seen.',
      )
}
