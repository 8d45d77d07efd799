import type { Facts } from '../facts/index.ts'
import type { Finding, Outcome, Verdict } from '../model/conclusions.ts'
import { known } from '../model/fact.ts'
import type { Link } from '../model/link.ts'
import { PROOFS } from '../model/proof.ts'
import type { AppliedRule } from './asked.ts'
import { breakGlass } from './break-glass.ts'
import { dayOf } from './day.ts'
import { exceptionsFor } from './exceptions.ts'
import type { LoadedPolicy } from './load.ts'
import { blockedAtStart, type Start } from './start.ts'

/** Outcomes that let a required claim through. */
const SATISFIED: readonly Outcome[] = ['pass', 'not-applicable']

type Blocks = Verdict['blockedBy']

/**
 * Allow takes a readable policy, an environment that is known, a rule for it that requires something, sources that agree, no
 * deny at the start, and every required claim; all else denies. Only a claim can be let through, by an exception of
 * the policy or by breaking the glass, and what was found of it stays as it is.
 */
export function decide(
  { policy, state, problem }: LoadedPolicy,
  rule: AppliedRule | undefined,
  facts: Facts,
  findings: readonly Finding[],
  packet: readonly Link[],
  start: Start,
): Verdict {
  const required = rule?.require ?? []
  const firm = [
    ...(problem === undefined ? [] : [{ claim: 'policy', outcome: 'unknown', because: problem } as const]),
    ...unasked(rule, facts),
    ...unsure(facts.environment),
    ...packet.flatMap(contradiction),
    ...blockedAtStart(start),
  ]
  const day = dayOf(facts, start)
  const failing = findings.filter(({ control, outcome }) => required.includes(control) && !SATISFIED.includes(outcome))
  const excepted = new Map(failing.map((one) => [one.control, exceptionsFor(one, policy, facts, day)]))
  const exceptions = [...excepted.values()].flat()
  const open = required
    .filter((claim) => (excepted.get(claim) ?? []).length === 0)
    .flatMap((one) => block(one, findings))
  const brokenGlass = firm.length === 0 && open.length > 0 ? breakGlass(policy, facts, open, day) : null
  const blockedBy = brokenGlass === null ? [...firm, ...open] : []
  return {
    decision: blockedBy.length === 0 ? 'allow' : 'deny',
    policy: state,
    rule: rule?.pattern ?? null,
    preset: rule?.preset ?? null,
    required,
    noted: rule?.note ?? [],
    blockedBy,
    exceptions,
    brokenGlass,
  }
}

/** Where nothing is required, nothing speaks for the deployment. */
function unasked(rule: AppliedRule | undefined, { environment }: Facts): Blocks {
  if (rule !== undefined && rule.require.length > 0) return []
  const name = known(environment)?.name
  const where = name === undefined ? 'a job that is in no environment' : `the environment ${name}`
  const because =
    rule === undefined
      ? `The policy has no rule for ${where}.`
      : `Nothing is required for ${where}, so nothing speaks for letting it through.`
  return [{ claim: 'policy', outcome: 'fail', because }]
}

/** A rule is chosen by the environment's name, so a name that was not seen, or that anybody could write, chooses none. */
function unsure(environment: Facts['environment']): Blocks {
  if (environment.status === 'absent') return []
  if (environment.status === 'observed' && PROOFS.includes(environment.value.basis)) return []
  const because =
    environment.status === 'observed'
      ? `Only the ${environment.value.basis.replaceAll('-', ' ')} says which environment this is, so which rule applies is not known.`
      : 'Which environment this is was not seen, so which rule applies is not known.'
  return [{ claim: 'policy', outcome: 'unknown', because }]
}

/** Where the sources disagree, nothing that rests on them can be relied on. */
const contradiction = ({ id, state, text }: Link): Blocks =>
  state === 'contradictory' ? [{ claim: id, outcome: 'unknown', because: text }] : []

function block(claim: string, findings: readonly Finding[]): Blocks {
  const finding = findings.find(({ control }) => control === claim)
  if (finding === undefined) return [{ claim, outcome: 'unknown', because: 'Nothing judged this claim.' }]
  return SATISFIED.includes(finding.outcome) ? [] : [{ claim, outcome: finding.outcome, because: finding.because }]
}
