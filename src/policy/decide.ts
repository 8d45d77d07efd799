import type { Facts } from '../facts/index.ts'
import type { Finding, Outcome, Verdict } from '../model/conclusions.ts'
import { known } from '../model/fact.ts'
import type { Link } from '../model/link.ts'
import { PROOFS } from '../model/proof.ts'
import type { LoadedPolicy } from './load.ts'
import { ruleFor } from './rule.ts'
import { blockedAtStart, type Start } from './start.ts'

/** Outcomes that let a required claim through. */
const SATISFIED: readonly Outcome[] = ['pass', 'not-applicable']

/**
 * Allow takes a readable policy, an environment that is known, a rule for it, every claim that this requires, sources
 * that agree, and no deny at the start; all else denies.
 */
export function decide(
  { policy, state, problem }: LoadedPolicy,
  environment: Facts['environment'],
  findings: readonly Finding[],
  packet: readonly Link[],
  start: Start,
): Verdict {
  const name = known(environment)?.name
  const rule = ruleFor(policy, name)
  const required = rule?.require ?? []
  const blockedBy = [
    ...(problem === undefined ? [] : [{ claim: 'policy', outcome: 'unknown', because: problem } as const]),
    ...(required.length > 0 ? [] : [{ claim: 'policy', outcome: 'fail', because: noRule(name) } as const]),
    ...unsure(environment),
    ...packet.flatMap(contradiction),
    ...blockedAtStart(start),
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

/** A rule is chosen by the environment's name, so a name that was not seen, or that anybody could write, chooses none. */
function unsure(environment: Facts['environment']): Verdict['blockedBy'] {
  if (environment.status === 'absent') return []
  if (environment.status === 'observed' && PROOFS.includes(environment.value.basis)) return []
  const because =
    environment.status === 'observed'
      ? `Only the ${environment.value.basis.replaceAll('-', ' ')} says which environment this is, so which rule applies is not known.`
      : 'Which environment this is was not seen, so which rule applies is not known.'
  return [{ claim: 'policy', outcome: 'unknown', because }]
}

/** Where the sources disagree, nothing that rests on them can be relied on. */
const contradiction = ({ id, state, text }: Link): Verdict['blockedBy'] =>
  state === 'contradictory' ? [{ claim: id, outcome: 'unknown', because: text }] : []

const noRule = (environment: string | undefined): string =>
  environment === undefined
    ? 'The policy has no rule for a job that is in no environment.'
    : `The policy has no rule for the environment ${environment}.`

function block(claim: string, findings: readonly Finding[]): Verdict['blockedBy'] {
  const finding = findings.find(({ control }) => control === claim)
  if (finding === undefined) return [{ claim, outcome: 'unknown', because: 'Nothing judged this claim.' }]
  return SATISFIED.includes(finding.outcome) ? [] : [{ claim, outcome: finding.outcome, because: finding.because }]
}
