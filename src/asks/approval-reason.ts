import type { Facts } from '../facts/index.ts'
import type { GapFound } from '../model/conclusions.ts'
import { approvalsHere, provenEnvironment } from './target.ts'

/** Why the run was let into its environment. The comment itself is not kept. */
export function approvalReason(facts: Facts): string | undefined {
  const reasons = approvalsHere(facts).flatMap(({ by, commentDigest }) =>
    commentDigest === null ? [] : [`given by ${nameOf(by)} (${commentDigest})`],
  )
  return reasons.length === 0 ? undefined : reasons.join('; ')
}

/**
 * Where the policy asks for a reason: what there is none of, or what was not seen. Which of several approvals let the job
 * in is not told, so each is to have one.
 */
export function gapsOfApprovalReason(facts: Facts, isRequired: boolean): readonly GapFound[] {
  if (!isRequired) return []
  const { approvals, environment } = facts
  if (approvals.status === 'unavailable') return [gapOf('unknown', 'the approvals were not seen', approvals.needs)]
  if (environment.status !== 'absent' && provenEnvironment(facts) === undefined)
    return [gapOf('unknown', 'which environment the job is in was not proven', neededFor(environment))]
  const here = approvalsHere(facts)
  if (here.length === 0) return [gapOf('missing', 'nobody let the run into its environment')]
  const silent = here.filter(({ commentDigest }) => commentDigest === null)
  return silent.length === 0 ? [] : [gapOf('missing', `no reason of ${silent.map(({ by }) => nameOf(by)).join(', ')}`)]
}

const nameOf = (by: { readonly login: string } | null): string => by?.login ?? 'an account that is gone'

const neededFor = (fact: Facts['environment']) => (fact.status === 'unavailable' ? fact.needs : [])

const gapOf = (what: 'missing' | 'unknown', why: string, needs: readonly string[] = []): GapFound => ({
  id: `approval-reason-${what}:approvals`,
  code: `approval-reason-${what}`,
  link: 'approval',
  why: `The policy asks for the reason of an approval: ${why}.`,
  remedy: 'Have whoever approves the deployment say why, in the comment of the review of the environment.',
  needs,
})
