import { defineAnswer } from '../../model/answer.ts'
import type { ChangeSet } from '../../model/change.ts'
import { list, mapOf, nullable, object, text } from '../../model/schema.ts'
import { askInRepository, type Place } from './in-repository.ts'
import type { History, OnTheBase } from './known-ancestry.ts'

const oid = object({ oid: text('Git object id.') })
const read = object({ oid: text('Git object id.'), tree: oid, parents: object({ nodes: list(oid) }) })

/** The answer that `historyFor` reads. */
export const historyAnswer = defineAnswer(
  'history',
  object({ repository: mapOf(nullable(object({ history: object({ nodes: list(read) }) }))) }),
)

/** Most commits that one page has, and parents of each that are read. */
const [COMMITS, PARENTS] = [100, 2]

/** What is read of the base: the commits of a range and, where commits to be merged stand on others than those, the last ones before it. */
export async function historyFor(
  place: Place,
  { commits, base }: Pick<ChangeSet, 'commits' | 'base'>,
  toMerge: readonly OnTheBase[],
): Promise<History> {
  const range = new Map(commits.map((commit) => [commit.sha, commit]))
  const isOutside = ({ standsOn }: OnTheBase) => standsOn?.some((sha) => !range.has(sha)) ?? false
  return base !== null && toMerge.some(isOutside) ? new Map([...(await historyBelow(place, base)), ...range]) : range
}

/** The last commits up to one, with that one; none where GitHub does not answer. */
async function historyBelow(place: Place, sha: string): Promise<History> {
  // https://docs.github.com/en/graphql/reference/objects#commit
  const [answer] = await askInRepository(place, [sha], {
    field: (from) => `object(oid: ${JSON.stringify(from)}) { ...below }`,
    fragments: `fragment below on Commit { history(first: ${COMMITS}) { nodes { oid tree { oid } parents(first: ${PARENTS}) { nodes { oid } } } } }`,
    nodes: COMMITS * (1 + PARENTS),
    requests: 1 + COMMITS,
    most: 1,
    answer: historyAnswer,
  })
  const commits = answer?.status === 'observed' ? (answer.value?.history.nodes ?? []) : []
  return new Map(
    commits.map(({ oid: id, tree, parents }) => [
      id,
      { tree: tree.oid, parents: parents.nodes.map((parent) => parent.oid) },
    ]),
  )
}
