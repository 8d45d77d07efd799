/** A check that an app other than Actions ran on a commit, or an earlier workflow. */
export interface Check {
  readonly id: number
  readonly name: string
  readonly sha: string
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out'
  readonly at: Date
}
