import { expect, it } from 'vitest'
import { NO_SUCH_JOB, notUnderstoodAt } from '../../src/review/workflow-file.ts'

it('a file that does not tell enough of the job leaves a claim unknown, and says why', () => {
  expect(NO_SUCH_JOB).toEqual({
    outcome: 'unknown',
    reasons: ['no-such-job-in-the-workflow'],
    because: 'The workflow file that was read has no such job.',
  })
  expect(notUnderstoodAt(['jobs.deploy.cache-mode', 'env'])).toEqual({
    outcome: 'unknown',
    reasons: ['workflow-not-understood'],
    because: 'Not understood in the workflow file: jobs.deploy.cache-mode, env.',
  })
})
