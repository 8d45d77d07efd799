import { isNamed, ownerInWords } from '../model/owner.ts'
import { defineControl } from './define.ts'

export const humanOwnerIsKnown = defineControl({
  id: 'human-owner-is-known',
  title: 'A person answers for deployments like this one',
  reads: [],
  consults: ['policy-file', 'environment', 'workflow', 'code-owners', 'workflow-run', 'approvals', 'pull-requests'],
  remedy:
    'Name people under `owners` in the policy, by the id of their account, for the environment or for the path of the workflow.',
  judge(_, { owner }) {
    if (!isNamed(owner))
      return owner.missing === 'nobody'
        ? { outcome: 'fail', reasons: ['owner-missing'], because: owner.why }
        : { outcome: 'unknown', reasons: ['owner-not-known'], because: owner.why }
    return {
      outcome: 'pass',
      reasons: ['owner-named'],
      because: `${ownerInWords(owner)}.`,
      limits: owner.basis === 'code-owners' ? [] : [PERSON_BY_POLICY],
    }
  },
})

/** GitHub is not asked what the ids of a policy stand for. */
export const PERSON_BY_POLICY = 'That the account is a person’s is the policy’s word.'
