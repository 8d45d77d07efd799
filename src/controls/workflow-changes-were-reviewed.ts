import { answerForChanges, isUntouched } from '../review/file-changes.ts'
import { ownershipOf } from '../review/ownership.ts'
import { defineControl } from './define.ts'

export const workflowChangesWereReviewed = defineControl({
  id: 'workflow-changes-were-reviewed',
  title: 'An independent human approved every change to the workflows in its final form',
  reads: ['run', 'job', 'repository', 'workflow', 'change-set', 'pull-requests', 'agent-notes', 'governing-files'],
  consults: ['agent-requests', 'code-owners', 'earlier-record', 'merges', 'policy-file'],
  remedy:
    'Bring in changes to `.github/workflows` through pull requests whose last push an independent human approves, and define the deploying job in this repository.',
  judge(values, { range }, { 'code-owners': owners }) {
    const { run, workflow, 'change-set': changeSet } = values
    const files = values['governing-files']
    if (run === undefined || workflow === undefined || changeSet === undefined || files === undefined)
      return {
        outcome: 'unknown',
        reasons: ['fact-absent'],
        because: 'Which workflows governed this deployment is not told.',
      }
    if (workflow.repository !== null)
      return {
        outcome: 'unknown',
        reasons: ['workflow-defined-in-another-repository'],
        because: `The job is defined in ${workflow.repository}, whose changes were not looked at.`,
      }
    const { head, changes } = files.workflows
    const ran = [workflow.commit, run.workflowSha ?? workflow.commit]
    if (head === null || ran.some((commit) => commit !== changeSet.head))
      return {
        outcome: 'unknown',
        reasons: ['workflow-not-of-the-deployed-revision'],
        because: 'What ran is not known to be among the workflows of the deployed revision.',
      }
    if (isUntouched(files.workflows, changeSet))
      return {
        outcome: 'not-applicable',
        reasons: ['workflows-unchanged'],
        because: 'The workflows are as they were where the range begins.',
      }
    const answer = answerForChanges(range, changes, WORDS)
    return answer.range === undefined
      ? answer
      : { ...answer, limits: [...(answer.limits ?? []), LIMIT, ownershipOf(workflow.path, owners)] }
  },
})

const WORDS = {
  holds: 'with changes to the workflows, through a pull request whose final content an independent human approved',
  fails: 'changed the workflows and had no approval of their final content by an independent human',
}

const LIMIT = 'What the workflows use from outside of `.github/workflows` was not looked at.'
