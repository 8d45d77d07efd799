import type { Finding, Outcome, Verdict } from '../model/conclusions.ts'
import type { LoadedPolicy } from './load.ts'
import { ruleFor } from './rule.ts'

/** Outcomes that let a required claim through. */
const SATISFIED: readonly Outcome[] = ['pass', 'not-applicable']

/** Allow takes a readable policy, a rule for this environment, and every claim it requires; everything else denies. */
export function decide(
  { policy, state, problem }: LoadedPolicy,
  environment: string | undefined,
  findings: readonly Finding[],
): Verdict {
  const rule = ruleFor(policy, environment)
  const required = rule?.require ?? []
  const blockedBy = [
    ...(problem === undefined ? [] : [{ claim: 'policy', outcome: 'unknown', because: problem } as const]),
    ...(required.length > 0 ? [] : [{ claim: 'policy', outcome: 'fail', because: noRule(environment) } as const]),
    ...required.flatMap((claim) => block(claim, findings)),
  ]
  return {
    decision: blockedBy.length === 0 ? 'allow' : 'deny',
    policy: state,
    rule: rule?.pattern ?? null,
    required,
    blockedBy,
  }
}

const noRule = (environment: string | undefined): string =>
  environment === undefined
    ? 'The policy has no rule for a job that is in no environment.'
    : `The policy has no rule for the environment ${environment}.`

function block(claim: string, findings: readonly Finding[]): Verdict['blockedBy'] {
  const finding = findings.find(({ control }) => control === claim)
  if (finding === undefined) return [{ claim, outcome: 'unknown', because: 'Nothing judged this claim.' }]
  return SATISFIED.includes(finding.outcome) ? [] : [{ claim, outcome: finding.outcome, because: finding.because }]
}
