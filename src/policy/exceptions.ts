import { isAgentOrAutomationAccount } from '../agents/attribution/account.ts'
import { agents } from '../agents/index.ts'
import { controls } from '../controls/index.ts'
import type { Facts } from '../facts/index.ts'
import type { Finding } from '../model/conclusions.ts'
import { appliesTo } from '../model/environment-pattern.ts'
import type { Exception } from '../model/exception.ts'
import { known } from '../model/fact.ts'
import { machinesIn } from './machines.ts'
import type { Policy } from './schema.ts'

/** The exceptions that let a claim through which does not hold; none: it is not let through. */
export function exceptionsFor(finding: Finding, policy: Policy, facts: Facts, day: string): readonly Exception[] {
  const name = known(facts.environment)?.name
  const machines = machinesIn(policy)
  const inForce = (policy.exceptions ?? []).filter(
    ({ claim, environment, expires, owner }) =>
      claim === finding.control &&
      appliesTo(environment, name) &&
      day <= expires &&
      // A machine answers for nothing.
      !machines.includes(owner.id) &&
      !isAgentOrAutomationAccount({ id: owner.id, login: '', type: 'User' }, agents),
  )
  const general = inForce.find(({ scope: { until } }) => until !== undefined && day <= until)
  return general === undefined ? covering(partsOf(finding, facts), inForce) : [general]
}

/** Whether the policy has an exception for a claim in this environment that is over. */
export const hasExpired = (claim: string, { exceptions = [] }: Policy, { environment }: Facts, day: string): boolean =>
  exceptions.some(
    ({ claim: of, environment: where, expires, scope: { until = expires } }) =>
      of === claim && appliesTo(where, known(environment)?.name) && (expires < day || until < day),
  )

/** Whether an exception is for a part of what a claim does not hold of. */
type Part = (exception: Exception) => boolean

/** Those of the exceptions that cover the parts, if they cover every one. */
function covering(parts: readonly Part[], exceptions: readonly Exception[]): readonly Exception[] {
  const isCovered = (part: Part) => exceptions.some(part)
  return parts.every(isCovered) ? exceptions.filter((exception) => parts.some((part) => part(exception))) : []
}

/** What a claim does not hold of. None: that is not told, so nothing narrower than the deployment can be let through. */
function partsOf({ control, range, credentials = [] }: Finding, facts: Facts): readonly Part[] {
  if (credentials.length > 0)
    return credentials.map(
      (name) =>
        ({ scope }) =>
          scope.credential === name,
    )
  if (range !== undefined) return range.complete ? commitsIn(range) : []
  // What a claim about commits fails by is told by its range alone.
  const reads: readonly string[] = controls.find(({ id }) => id === control)?.reads ?? []
  const revision = known(facts.run)?.sha
  return reads.includes('change-set') || revision === undefined ? [] : [({ scope }) => scope.commit === revision]
}

const commitsIn = ({ commits }: NonNullable<Finding['range']>): readonly Part[] =>
  commits
    .filter(({ outcome }) => outcome !== 'pass')
    .map(
      ({ sha, pullRequests: [number, ...others] }) =>
        ({ scope }) =>
          scope.commit === sha ||
          // What two pull requests brought in is for neither alone.
          (number !== undefined && others.length === 0 && scope['pull-request'] === number),
    )
