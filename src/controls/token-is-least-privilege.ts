import { writesOf } from '../credentials/least-privilege.ts'
import { notUnderstoodOf, tokenOf } from '../credentials/of-job.ts'
import { NO_SUCH_JOB } from '../review/workflow-file.ts'
import { defineControl, type Judgement } from './define.ts'

export const tokenIsLeastPrivilege = defineControl({
  id: 'token-is-least-privilege',
  title: "The job's token may write nothing that no step of the job needs",
  reads: ['workflow'],
  consults: ['workflow-calls', 'token-permissions', 'run', 'event', 'repository'],
  remedy: 'In the `permissions:` of the job, take out every `write` that no step needs, and never write `write-all`.',
  judge({ workflow: file }, _judging, facts) {
    if (!file?.jobFound) return NO_SUCH_JOB
    const { differences, scopes } = tokenOf(file, facts)
    const block = file.permissions.job ?? file.permissions.workflow
    if (block === 'write-all')
      return {
        outcome: 'fail',
        reasons: ['write-all'],
        because: 'The token is given `write-all`: every scope there is.',
      }
    if (scopes === null)
      return {
        outcome: 'unknown',
        reasons: ['token-scopes-not-known'],
        because: "What the job's token may do is not known.",
      }
    if (differences.length > 0)
      return {
        outcome: 'unknown',
        reasons: ['workflow-and-runner-disagree'],
        because: `Workflow and runner disagree on: ${differences.join(', ')}.`,
      }
    const notUnderstood = notUnderstoodOf(file, facts)
    return answerOf(writesOf(scopes, { uses: file.uses, others: file.runs > 0 || notUnderstood.length > 0 }))
  },
})

function answerOf({ needed, perhaps, unneeded }: ReturnType<typeof writesOf>): Judgement {
  if (unneeded.length > 0)
    return {
      outcome: 'fail',
      reasons: ['unneeded-write'],
      because: `No step of the job needs to write: ${unneeded.join(', ')}.`,
    }
  if (perhaps.length > 0)
    return {
      outcome: 'unknown',
      reasons: ['needs-of-steps-not-known'],
      because: `Whether a step needs to write ${perhaps.join(', ')} can't be told: not all that the steps need is known.`,
    }
  return {
    outcome: 'pass',
    reasons: ['every-write-needed'],
    because:
      needed.length === 0 ? 'The token may write nothing.' : `Steps need all that it may write: ${needed.join(', ')}.`,
  }
}
