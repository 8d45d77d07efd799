import { headerAsNumber, headerOf } from './trouble.ts'

/**
 * What is left of the points that GraphQL may cost in an hour, by what GitHub's answers say and what was asked since.
 * A query that costs more than that is not sent: GitHub may answer it, and leave nothing to whatever else runs in the repository.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#primary-rate-limit
 */
export class Points {
  #left: { readonly remaining: number; readonly reset: number; readonly endsAt: number } | undefined

  /** Takes in the headers of an answer. Answers overtake each other, and some tell of what was not yet taken: the least is right. */
  hear(headers: unknown): void {
    const answer = { headers }
    const [remaining, reset] = [
      headerAsNumber(answer, 'x-ratelimit-remaining'),
      headerAsNumber(answer, 'x-ratelimit-reset'),
    ]
    const lastsMs = reset * 1000 - Date.parse(headerOf(answer, 'date') ?? '')
    if (headerOf(answer, 'x-ratelimit-resource') !== 'graphql' || Number.isNaN(remaining + lastsMs)) return
    const known = this.#left?.reset === reset ? this.#left.remaining : remaining
    this.#left = { remaining: Math.min(known, remaining), reset, endsAt: performance.now() + lastsMs }
  }

  /** Sets the points of a query aside. Where they are not there, the hour has to end first: `OutOfPoints` is thrown. */
  take(points: number): void {
    if (this.#left === undefined || this.#left.endsAt <= performance.now()) return
    const { remaining, endsAt } = this.#left
    if (points > remaining) throw new OutOfPoints(points, remaining, endsAt - performance.now())
    this.#left = { ...this.#left, remaining: remaining - points }
  }
}

/** In the form of what GitHub answers once nothing is left, so that it is waited for, or given up, in the same way. */
export class OutOfPoints extends Error {
  override readonly name = 'OutOfPoints'
  readonly errors = [{ type: 'RATE_LIMIT' }]
  readonly headers: Readonly<Record<string, string>>

  constructor(points: number, remaining: number, waitMs: number) {
    super(`The question costs ${points} points of GitHub's hourly limit, and ${remaining} are left.`)
    this.headers = { 'retry-after': String(Math.ceil(waitMs / 1000)) }
  }
}
