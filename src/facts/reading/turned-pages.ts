import { boolean, nullable, object, type Static, text } from '../../model/schema.ts'
import { askAndKeep, type Place, type Question } from './in-repository.ts'

/** What a page of a connection tells of the next. https://docs.github.com/en/graphql/reference/objects#pageinfo */
export const pageInfo = object({ hasNextPage: boolean(), endCursor: nullable(text()) })
type PageInfo = Static<typeof pageInfo>

/** A page to ask for: of whose list, and behind which cursor; null: the first. */
export interface Turn<I> {
  readonly of: I
  readonly after: string | null
}

/** How some lists are read, a page of each with every round. */
export interface Turning<I, T, P> extends Question<Turn<I>, T> {
  /** Pages of one list that are turned at most. */
  readonly mostPages: number
  /** What is kept of a page. */
  readonly keep: (answer: T) => P
  /** Undefined where the page is not there. */
  readonly next: (answer: T) => PageInfo | undefined
}

/** Reads the lists of several things from these pages on: by thing, its pages in order. A page that is refused ends its list. */
export async function turnPages<I, T, P>(
  place: Place,
  begin: readonly Turn<I>[],
  { mostPages, keep, next, ...question }: Turning<I, T, P>,
): Promise<ReadonlyMap<I, readonly P[]>> {
  const read = new Map<I, readonly P[]>()
  let turns = begin
  for (let pages = 0; turns.length > 0 && pages < mostPages; pages += 1) {
    const answers = await askAndKeep(place, turns, question, (answer, { of, after }) => ({
      of,
      page: keep(answer),
      turns: turnsTo(of, next(answer), after),
    }))
    const turned = answers.flatMap((answer) => (answer.status === 'observed' ? (answer.value ?? []) : []))
    for (const { of, page } of turned) read.set(of, [...(read.get(of) ?? []), page])
    turns = turned.flatMap((one) => one.turns)
  }
  return read
}

/** Where to go on behind a page; nowhere where it was the last, or its cursor leads to where it came from. */
export function turnsTo<I>(of: I, next: PageInfo | undefined, before: string | null): readonly Turn<I>[] {
  const after = next?.hasNextPage === true ? next.endCursor : null
  return after === null || after === before ? [] : [{ of, after }]
}
