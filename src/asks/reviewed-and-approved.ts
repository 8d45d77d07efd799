import { deploymentWasApprovedByAnIndependentHuman } from '../controls/deployment-was-approved-by-an-independent-human.ts'
import { everyChangeWasReviewedByAnIndependentHuman } from '../controls/every-change-was-reviewed-by-an-independent-human.ts'
import type { Facts } from '../facts/index.ts'
import type { Verdict } from '../model/conclusions.ts'
import { known } from '../model/fact.ts'
import { isNamed, ownerInWords } from '../model/owner.ts'
import { approvalReason } from './approval-reason.ts'
import { defineAsk, type Field, ofClaim, ofFacts } from './define.ts'
import { protectionHere } from './target.ts'

/** How many reviews the field names. */
const MOST_NAMED = 10

const policyDecision: Field = {
  label: 'Policy decision',
  facts: ['policy-file'],
  claims: [],
  tell: ({ verdict, facts }) =>
    verdict.policy === 'from-default-branch' || verdict.policy === 'built-in'
      ? `${verdict.decision}, by ${ruleIn(verdict)} of the ${verdict.policy.replaceAll('-', ' ')} policy as it was at ${facts['policy-file'].observedAt}`
      : undefined,
}

function ruleIn({ rule, preset }: Verdict): string {
  if (rule !== null) return `rule ${rule}`
  return preset === null ? 'no rule' : `the preset ${preset}`
}

/** A team is nobody yet: whom it stands for is not seen. */
const workflowOwner: Field = {
  label: 'Owner of the workflow',
  facts: ['workflow', 'policy-file'],
  claims: ['human-owner-is-known'],
  tell: ({ owner }) => (isNamed(owner) ? ownerInWords(owner) : undefined),
}

/** A1: pull request reviews, workflow owner, approval and its reason, policy decision, and the times, as far as GitHub tells them. */
export const reviewedAndApproved = defineAsk({
  id: 'reviewed-and-approved',
  fields: [
    ofFacts('Reviews of the pull requests, and when', ['pull-requests'], reviews),
    ofClaim('Independent review of every change', everyChangeWasReviewedByAnIndependentHuman),
    workflowOwner,
    ofClaim('Independent approval of the deployment', deploymentWasApprovedByAnIndependentHuman),
    ofFacts('Went on after waiting, at', ['deployment', 'environment', 'environment-protection'], wentOn),
    ofFacts('Reason of the approval', ['approvals', 'environment'], approvalReason),
    policyDecision,
  ],
})

function reviews(facts: Facts): string | undefined {
  const pulls = known(facts['pull-requests'])
  if (pulls?.complete !== true || !pulls.items.every((pull) => pull.reviews.complete)) return undefined
  const all = pulls.items.flatMap(({ number, reviews: { items } }) =>
    items.map(
      ({ by, state, submittedAt }) =>
        `#${number}: ${by?.login ?? 'an account that is gone'} ${state} at ${submittedAt ?? 'a time that is not told'}`,
    ),
  )
  const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : ''
  return all.length === 0 ? undefined : `${all.slice(0, MOST_NAMED).join('; ')}${more}`
}

/**
 * GitHub does not tell when somebody approved, but when the deployment went on; and an approval need not be what ended its waiting. The
 * last time counts, as there may be statuses of earlier attempts.
 */
function wentOn(facts: Facts): string | undefined {
  const { complete, items } = known(facts.deployment)?.statuses ?? { complete: false, items: [] }
  const waiting = items.findLastIndex(({ state }) => state === 'WAITING')
  const at = complete && waiting >= 0 ? items[waiting + 1]?.at : undefined
  const rules = protectionHere(facts)
  if (at === undefined || rules === undefined) return undefined
  const others = besidesApproval(rules)
  return `${at}; the time of an approval itself is not told${others.length === 0 ? '' : `, and ${others.join(' or ')} may have let it go on`}`
}

/** What else may have let it go on, by the rules as they are now. */
const besidesApproval = ({ waitMinutes, otherRules, adminsCanBypass }: Rules): readonly string[] => [
  ...(waitMinutes > 0 ? [`a timer of ${waitMinutes} minutes`] : []),
  ...(otherRules.length > 0 ? ['an app'] : []),
  ...(adminsCanBypass === false ? [] : ['an administrator']),
]

type Rules = NonNullable<ReturnType<typeof protectionHere>>
