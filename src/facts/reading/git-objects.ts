import { defineAnswer } from '../../model/answer.ts'
import { mapSeen, type Seen } from '../../model/fact.ts'
import { boolean, constant, mapOf, nullable, object, oneOf, string, union } from '../../model/schema.ts'
import { askInRepository, type Place } from './in-repository.ts'

/** The answer that `readTexts` reads. */
export const gitObjectsAnswer = defineAnswer(
  'git-objects',
  object({
    repository: mapOf(
      nullable(
        union(
          object({ __typename: constant('Blob'), text: nullable(string()), isTruncated: boolean() }),
          object({ __typename: oneOf(['Commit', 'Tree', 'Tag']) }),
        ),
      ),
    ),
  }),
)

/** What stands at a place of the repository. */
export interface Placed {
  /** Null where it is no text: a folder, a commit, bytes, or a file that GitHub cut. */
  readonly text: string | null
}

/** Texts can be long, so few are asked for at once. */
const AT_ONCE = 90

/** What stands at some places, each a revision or `revision:path`, in their order; null where there is nothing. */
export async function readTexts(place: Place, expressions: readonly string[]): Promise<readonly Seen<Placed | null>[]> {
  const answers = await askInRepository(place, expressions, QUESTION)
  return answers.map((answer) =>
    mapSeen(answer, (found) => found && { text: 'text' in found && !found.isTruncated ? found.text : null }),
  )
}

/** https://docs.github.com/en/graphql/reference/objects#blob */
const QUESTION = {
  field: (expression: string) => `object(expression: ${JSON.stringify(expression)}) { ...content }`,
  fragments: 'fragment content on GitObject { __typename ... on Blob { text isTruncated } }',
  nodes: 1,
  requests: 0,
  most: AT_ONCE,
  answer: gitObjectsAnswer,
}
