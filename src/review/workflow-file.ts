import type { Reasons } from '../model/finding-reason.ts'

/** An answer to a claim about the job where the file that defines it does not tell enough. */
interface Untold {
  readonly outcome: 'unknown'
  readonly reasons: Reasons
  readonly because: string
}

/** The file has no such job, so it is not the one that the job came from. */
export const NO_SUCH_JOB: Untold = {
  outcome: 'unknown',
  reasons: ['no-such-job-in-the-workflow'],
  because: 'The workflow file that was read has no such job.',
}

/** What stands at these places of the file may bear on the claim. */
export const notUnderstoodAt = (places: readonly string[]): Untold => ({
  outcome: 'unknown',
  reasons: ['workflow-not-understood'],
  because: `Not understood in the workflow file: ${places.join(', ')}.`,
})
