import type { Reasons } from '../model/finding-reason.ts'
import { isNamed, ownerInWords } from '../model/owner.ts'
import { defineControl } from './define.ts'

export const humanOwnerIsKnown = defineControl({
  id: 'human-owner-is-known',
  title: 'A person answers for deployments like this one',
  reads: [],
  consults: ['policy-file', 'environment', 'workflow', 'code-owners', 'workflow-run', 'approvals', 'pull-requests'],
  remedy:
    'Name people under `owners` in the policy, by the id of their account, for the environment or for the path of the workflow.',
  judge(_, { owner, policyProblem }) {
    if (!isNamed(owner))
      return owner.missing === 'nobody'
        ? { outcome: 'fail', reasons: ['owner-missing'], because: owner.why }
        : { outcome: 'unknown', reasons: ownerNotKnown(policyProblem), because: owner.why }
    return {
      outcome: 'pass',
      reasons: ['owner-named'],
      because: `${ownerInWords(owner)}.`,
      limits: owner.basis === 'code-owners' ? [] : [PERSON_BY_POLICY],
    }
  },
})

/** Where the policy can't be used, it might have named somebody; why an owner is not known says that then. */
export const ownerNotKnown = (policyProblem: string | undefined): Reasons =>
  policyProblem === undefined ? ['owner-not-known'] : ['policy-unusable', 'owner-not-known']

/** GitHub is not asked what the ids of a policy stand for. */
export const PERSON_BY_POLICY = 'That the account is a person’s is the policy’s word.'
