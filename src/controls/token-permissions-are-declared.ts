import { tokenOf } from '../credentials/of-job.ts'
import { known } from '../model/fact.ts'
import { workflowName } from '../model/workflow-name.ts'
import { NO_SUCH_JOB } from '../review/workflow-file.ts'
import { defineControl } from './define.ts'

export const tokenPermissionsAreDeclared = defineControl({
  id: 'token-permissions-are-declared',
  title: "What the job's token may do is written in the workflow",
  reads: ['workflow'],
  consults: ['workflow-calls', 'token-permissions', 'run', 'event', 'repository'],
  remedy:
    'Write a `permissions:` block into the job, or at the top of its workflow, with the scopes that its steps need.',
  judge({ workflow: file }, _judging, facts) {
    if (!file?.jobFound) return NO_SUCH_JOB
    const { permissions } = file
    const path = workflowName(file)
    if (permissions.job !== null)
      return { outcome: 'pass', reasons: ['declared-by-the-job'], because: `The job declares them, in ${path}.` }
    if (permissions.workflow !== null)
      return { outcome: 'pass', reasons: ['declared-by-the-workflow'], because: `The workflow ${path} declares them.` }
    const { basis } = tokenOf(file, facts)
    if (basis === 'declared')
      return {
        outcome: 'pass',
        reasons: ['declared-by-the-caller'],
        because: `The workflow that calls ${path} declares them.`,
      }
    if (basis === 'callers-not-seen' || basis === 'several-ways')
      return {
        outcome: 'unknown',
        reasons: ['callers-not-all-seen'],
        because: `${path} declares none, and not all that calls it was seen.`,
      }
    const callers = known(facts['workflow-calls'])?.ways.some((way) => way.length > 0)
    return {
      outcome: 'fail',
      reasons: ['permissions-not-declared'],
      because: `Neither the job nor the workflow ${path}${callers ? ', nor what calls it,' : ''} declares permissions: the token may do what the repository's settings say.`,
    }
  },
})
