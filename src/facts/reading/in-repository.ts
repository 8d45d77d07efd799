import type { Answer } from '../../model/answer.ts'
import { mapSeen, observed, type Seen, unavailable } from '../../model/fact.ts'
import type { GitHub } from '../../model/world.ts'
import { sideBySide } from './side-by-side.ts'

/** Where a question is asked: of one repository, `owner/name`. */
export interface Place {
  readonly github: GitHub
  readonly runner: { readonly repository: string }
}

/** Most nodes that one query may ask for. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit */
const MOST_NODES = 500_000

/** One question about many things of the repository, of which a query asks for several at once. */
export interface Question<I, T> {
  /** The field of Repository to ask for: arguments and selection, without an alias. */
  readonly field: (item: I) => string
  /** The fragments that the fields use. */
  readonly fragments: string
  /** Most nodes that one field may give, as GitHub estimates them. */
  readonly nodes: number
  /** Requests that GitHub counts for one field: one for each connection, and again for each thing of a connection that has one itself. */
  readonly requests: number
  /** Most fields in one query, so that GitHub has the time to answer. */
  readonly most: number
  readonly answer: Answer<{ readonly repository: Readonly<Record<string, T | null>> }>
}

/** An answer for each item, in their order; null where GitHub has nothing. A query that is refused is refused for all in it. */
export const askInRepository = <I, T>(
  place: Place,
  items: readonly I[],
  question: Question<I, T>,
): Promise<readonly Seen<T | null>[]> => askAndKeep(place, items, question, (value) => value)

/** The same, of which nothing stays but what is kept of each: texts of whole ranges need not be in memory at once. */
export async function askAndKeep<I, T, U>(
  place: Place,
  items: readonly I[],
  question: Question<I, T>,
  keep: (value: T, item: I) => U,
): Promise<readonly Seen<U | null>[]> {
  const size = Math.max(1, Math.min(question.most, Math.floor(MOST_NODES / Math.max(1, question.nodes))))
  const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
  const answers = await sideBySide(batches, (batch) =>
    askOrHalve(batch, (some) => askAtOnce(place, some, question, keep)),
  )
  return answers.flatMap((answer, index) => each(answer, batches[index] ?? []))
}

/** An answer for each item of a batch; a refusal is one for all. */
const each = <T>(answer: Seen<readonly Seen<T>[]>, batch: readonly unknown[]): readonly Seen<T>[] =>
  answer.status === 'observed' ? answer.value : batch.map(() => answer)

/** What GitHub answers to a query that is too much for it, although it is within the limits. */
const TOO_MUCH: readonly string[] = ['server-error', 'timeout', 'too-much-at-once']

/** A query that GitHub fails at is asked in halves, for as long as that helps. https://github.com/semantic-release/github/issues/1017 */
async function askOrHalve<I, T>(
  batch: readonly I[],
  ask: (batch: readonly I[]) => Promise<Seen<readonly Seen<T>[]>>,
): Promise<Seen<readonly Seen<T>[]>> {
  const answer = await ask(batch)
  if (answer.status !== 'unavailable' || batch.length === 1 || !TOO_MUCH.includes(answer.reason)) return answer
  const middle = Math.ceil(batch.length / 2)
  const halves = [batch.slice(0, middle), batch.slice(middle)] as const
  const [one, other] = [await ask(halves[0]), await ask(halves[1])]
  if (one.status === 'unavailable' && other.status === 'unavailable') return answer
  return observed([
    ...each(one.status === 'unavailable' ? await askOrHalve(halves[0], ask) : one, halves[0]),
    ...each(other.status === 'unavailable' ? await askOrHalve(halves[1], ask) : other, halves[1]),
  ])
}

async function askAtOnce<I, T, U>(
  { github, runner }: Place,
  batch: readonly I[],
  { field, fragments, requests, answer }: Question<I, T>,
  keep: (value: T, item: I) => U,
): Promise<Seen<readonly Seen<U | null>[]>> {
  const [owner, name] = runner.repository.split('/')
  const fields = batch.map((item, index) => `${aliasOf(index)}: ${field(item)}`).join('\n')
  const query = `query ($owner: String!, $name: String!) {\nrepository(owner: $owner, name: $name) {\n${fields}\n}\n}\n`
  const seen = await github.query(query + fragments, { owner, name }, answer, pointsOf(requests * batch.length))
  return mapSeen(seen, ({ repository }) =>
    batch.map((item, index) => {
      const value = repository[aliasOf(index)]
      if (value === undefined) return unavailable('malformed', 'GitHub left out a part of its answer.')
      return observed(value === null ? null : keep(value, item))
    }),
  )
}

/** What GitHub charges for so many requests. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#predicting-the-point-value-of-a-query */
const pointsOf = (requests: number): number => Math.max(1, Math.round(requests / 100))

const aliasOf = (index: number): string => `field${index}`

/** The arguments of a page of a connection. Cursors are GitHub's, so they are quoted as text. */
export const pageArguments = (first: number, after: string | null): string =>
  after === null ? `first: ${first}` : `first: ${first}, after: ${JSON.stringify(after)}`
