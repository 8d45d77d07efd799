import { constant, list, object, oneOf, type Schema, string, text, timestamp, union } from './schema.ts'

/** How far a value can be trusted, from strongest to weakest. */
export const ASSURANCES = ['signed', 'api', 'runner', 'declared'] as const
export type Assurance = (typeof ASSURANCES)[number]

/** Where a value was read. */
export interface Source {
  readonly assurance: Assurance
  /** An API route, a token's issuer, environment variables, an input. */
  readonly from: string
}

/** Why something could not be seen. */
export const REASONS = [
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
  'server-error',
  'too-much-at-once',
  'timeout',
  'unreachable',
  'malformed',
  'unsupported',
  'untrusted',
  'needs-another-fact',
] as const
export type Reason = (typeof REASONS)[number]

/** A fact that could not be seen: why, in GitHub's or our words, and the permissions that would let us see it. */
export interface Unavailable {
  readonly status: 'unavailable'
  readonly reason: Reason
  readonly detail: string
  /** In the words of a workflow's `permissions:` block, such as `actions: read`. */
  readonly needs: readonly string[]
}

/** What came of looking for something; a source is named where it is not the usual one. */
export type Seen<T> =
  | { readonly status: 'observed'; readonly value: T; readonly source?: Source }
  | { readonly status: 'absent'; readonly source?: Source }
  | Unavailable

/** What a record says about one fact. `absent` means that the source says there is none, which is not `unavailable`. */
export type Fact<T> =
  | { readonly status: 'observed'; readonly value: T; readonly source: Source; readonly observedAt: string }
  | { readonly status: 'absent'; readonly source: Source; readonly observedAt: string }
  | (Unavailable & { readonly source: Source; readonly observedAt: string })

export const observed = <T>(value: T, source?: Source): Seen<T> =>
  source === undefined ? { status: 'observed', value } : { status: 'observed', value, source }

export const absent = (source?: Source): Seen<never> =>
  source === undefined ? { status: 'absent' } : { status: 'absent', source }

export const unavailable = (reason: Reason, detail: string, needs: readonly string[] = []): Unavailable => ({
  status: 'unavailable',
  reason,
  detail,
  needs,
})

/** Turns what was observed into something else; absence and trouble stay as they are. */
export const mapSeen = <T, U>(seen: Seen<T>, select: (value: T) => U): Seen<U> =>
  seen.status === 'observed' ? { ...seen, value: select(seen.value) } : seen

/** The value of a fact, where one was observed. */
export const known = <T>(fact: Fact<T>): T | undefined => (fact.status === 'observed' ? fact.value : undefined)

/** The weakest of some assurances: what is derived is never surer than what it was derived from. */
export const weakest = (assurances: readonly Assurance[]): Assurance =>
  ASSURANCES.findLast((assurance) => assurances.includes(assurance)) ?? 'declared'

const source = object({ assurance: oneOf(ASSURANCES), from: text() })
const observedAt = timestamp('When it was seen, or looked for in vain.')
const absentFact = object({ status: constant('absent'), source, observedAt })
const unavailableFact = object({
  status: constant('unavailable'),
  source,
  reason: oneOf(REASONS),
  detail: string(),
  needs: list(text()),
  observedAt,
})

/** The schema of a fact, given the schema of its value. */
export const factSchema = <T>(title: string, value: Schema<T>): Schema<Fact<T>> => ({
  title,
  ...union(object({ status: constant('observed'), value, source, observedAt }), absentFact, unavailableFact),
})
