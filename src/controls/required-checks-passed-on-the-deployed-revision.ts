import { limitsOf } from '../review/branch.ts'
import { judgeChecks } from '../review/required-checks.ts'
import { defineControl } from './define.ts'

export const requiredChecksPassedOnTheDeployedRevision = defineControl({
  id: 'required-checks-passed-on-the-deployed-revision',
  title: 'Every check that the branch requires passed on the revision that is deployed',
  reads: ['branch-rules', 'checks'],
  consults: [],
  remedy:
    'Require status checks in the rules of the branch, run them on every push to it and not only on pull requests, and deploy when they have passed.',
  judge({ 'branch-rules': rules, checks }) {
    if (rules === undefined || checks === undefined)
      return {
        outcome: 'unknown',
        reasons: ['fact-absent'],
        because: 'The required checks, or those that ran, are not told.',
      }
    return { ...judgeChecks(rules, checks), limits: limitsOf(rules) }
  },
})
