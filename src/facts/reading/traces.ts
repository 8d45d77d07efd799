import type { Trace } from '../../model/change.ts'

/** What is looked at of a commit; of it, only traces are kept. */
export interface CommitText {
  readonly message: string
  readonly author: Person
  readonly committer: Person
  readonly authoredAt: string
}

interface Person {
  readonly name: string
  readonly email: string
}

/** What a commit shows of coding agents. No signal is known here yet, so none is found. */
export const tracesInCommit = (_commit: CommitText): readonly Trace[] => []

/** What a pull request's description shows of coding agents. No signal is known here yet, so none is found. */
export const tracesInBody = (_body: string): readonly Trace[] => []
