import { answerForChanges, isUntouched } from '../review/file-changes.ts'
import { ownershipOf } from '../review/ownership.ts'
import { defineControl, type Why } from './define.ts'

export const policyChangesWereReviewed = defineControl({
  id: 'policy-changes-were-reviewed',
  title: 'An independent human approved every change to the policy in its final form',
  reads: ['run', 'job', 'repository', 'policy-file', 'change-set', 'pull-requests', 'agent-notes', 'governing-files'],
  consults: ['agent-requests', 'code-owners', 'earlier-record', 'merges'],
  remedy:
    'Bring in changes to the policy through pull requests whose last push an independent human approves, and deploy what the default branch has.',
  judge(values, { range }, { 'code-owners': owners }) {
    const { 'change-set': changeSet } = values
    const inForce = values['policy-file']
    const governing = values['governing-files']
    if (changeSet === undefined || inForce === undefined || governing === undefined)
      return {
        outcome: 'unknown',
        reasons: ['fact-absent'],
        because: 'Which policy governed this deployment is not told.',
      }
    const { path, base, head, changes } = governing.policy
    const used = inForce.file?.blob ?? null
    const limits = [USED, ...(used === head ? [] : [OTHER]), ownershipOf(path, owners)]
    if (changeSet.base !== null && used === base && (used !== head || isUntouched(governing.policy, changeSet)))
      return { outcome: 'not-applicable', ...(used === null ? NONE : UNCHANGED), limits }
    if (used !== head) return { outcome: 'unknown', ...ELSEWHERE, limits }
    const answer = answerForChanges(range, changes, WORDS)
    return answer.range === undefined ? answer : { ...answer, limits: [...(answer.limits ?? []), ...limits] }
  },
})

const WORDS = {
  holds: 'with a change to the policy, through a pull request whose final content an independent human approved',
  fails: 'changed the policy and had no approval of their final content by an independent human',
}

const UNCHANGED: Why = {
  reasons: ['policy-unchanged'],
  because: 'The policy that judges is as it was where the range begins.',
}
const NONE: Why = {
  reasons: ['no-policy-file'],
  because: 'There is no policy file, and there was none where the range begins: the built-in policy judges.',
}
const ELSEWHERE: Why = {
  reasons: ['policy-changed-elsewhere'],
  because:
    'The policy that judges is neither that of where the range begins nor that of the deployed revision: it was changed elsewhere, and whether that was reviewed is not told.',
}
const USED = 'The default branch says which policy judges, whatever is deployed.'
const OTHER = 'The deployed revision has another policy, which judged nothing.'
