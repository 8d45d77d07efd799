import { defineAnswer } from '../../model/answer.ts'
import type { Seen } from '../../model/fact.ts'
import { mapOf, nullable, object, text } from '../../model/schema.ts'
import { askInRepository, type Place } from './in-repository.ts'

/** The answer that `idsAt` reads. */
export const idsAnswer = defineAnswer(
  'ids-at-paths',
  object({ repository: mapOf(nullable(object({ oid: text('Git object id.') }))) }),
)

/** The id of what is at each place; null: nothing is there. */
export type Ids = ReadonlyMap<string, Seen<string | null>>

/** The id of what Git has at each place, written `commit:path`; the empty path is the commit's root. Null: nothing is there. */
export async function idsAt(place: Place, expressions: readonly string[]): Promise<Ids> {
  const wanted = [...new Set(expressions)]
  // https://docs.github.com/en/graphql/reference/objects#repository
  const answers = await askInRepository(place, wanted, {
    field: (expression) => `object(expression: ${JSON.stringify(expression)}) { oid }`,
    fragments: '',
    nodes: 1,
    requests: 0,
    most: 400,
    answer: idsAnswer,
  })
  return new Map(answers.flatMap((answer, index) => [[wanted[index] ?? '', idIn(answer)] as const]))
}

const idIn = (answer: Seen<{ readonly oid: string } | null>): Seen<string | null> =>
  answer.status === 'observed' ? { ...answer, value: answer.value?.oid ?? null } : answer
