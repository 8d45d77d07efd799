import { defineControl } from './define.ts'

export const deployedRevisionIsTheReviewedRevision = defineControl({
  id: 'deployed-revision-is-the-reviewed-revision',
  title: 'What was judged, what the job runs on and what GitHub deployed is one revision',
  reads: ['run', 'workflow-run', 'job', 'change-set', 'deployment'],
  consults: [],
  remedy:
    'Start the deploying run for the very commit that is to be deployed: by a push, a release or by hand, not by a pull request.',
  judge(values) {
    const { run, job, deployment } = values
    const changeSet = values['change-set']
    const workflowRun = values['workflow-run']
    if (run === undefined || job === undefined || changeSet === undefined || workflowRun === undefined)
      return { outcome: 'unknown', because: 'Not every revision is told.' }
    const told: readonly (readonly [string, unknown])[] = [
      ['the reviews', changeSet.head],
      ['the run', workflowRun.headSha],
      ['the job', job.headSha],
      ...(deployment === undefined ? [] : [['the deployment', deployment.sha] as const]),
    ]
    const others = told.filter(([, sha]) => sha !== run.sha).map(([what]) => what)
    if (others.length > 0)
      return {
        outcome: 'fail',
        because: `The runner has ${run.sha.slice(0, 7)}, and another is that of ${others.join(', ')}.`,
      }
    return {
      outcome: 'pass',
      because: `All name ${run.sha.slice(0, 7)}: ${told.map(([what]) => what).join(', ')}.`,
      limits: [LIMIT],
    }
  },
})

const LIMIT = 'That what was built and deployed was made of this revision alone is not shown by it.'
