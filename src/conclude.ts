import { evaluate } from './controls/evaluate.ts'
import type { Facts } from './facts/index.ts'
import type { Conclusions, DecisionAtStart, Gap } from './model/conclusions.ts'
import { drawPacket } from './packet/draw.ts'
import { decide } from './policy/decide.ts'
import { findGaps } from './policy/gaps.ts'
import { loadPolicy } from './policy/load.ts'

/** Everything that follows from the facts. Pure: the same facts give the same conclusions, today and in an audit years later. */
export function conclude(facts: Facts, decisionAtStart: DecisionAtStart | null): Conclusions {
  const loaded = loadPolicy(facts['policy-file'])
  const findings = evaluate(facts, { machineAccounts: loaded.policy['machine-accounts'] ?? [] })
  const packet = drawPacket(facts, findings)
  const verdict = decide(loaded, facts.environment, findings)
  const gaps = [...findGaps(facts, packet, findings, verdict), ...changedDecision(decisionAtStart, verdict.decision)]
  return { packet, findings, gaps, verdict }
}

/** With `seal: job-end`, the job went on by the decision at its start; another answer at its end has to be looked at. */
function changedDecision(atStart: DecisionAtStart | null, atEnd: 'allow' | 'deny'): readonly Gap[] {
  if (atStart === null || atStart.verdict.decision === atEnd) return []
  return [
    {
      id: 'decision-changed:verdict',
      code: 'decision-changed',
      link: 'approval',
      why: `It was ${atStart.verdict.decision} when the job started and ${atEnd} when it ended.`,
      remedy:
        'Compare the two verdicts in the record: something they rest on changed in between, or could no longer be seen.',
      needs: [],
    },
  ]
}
