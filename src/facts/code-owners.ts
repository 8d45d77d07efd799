import { defineAnswer } from '../model/answer.ts'
import { absent, known, mapSeen, observed, type Seen, unavailable } from '../model/fact.ts'
import { codeOwners as schema } from '../model/governing.ts'
import {
  boolean,
  constant,
  integer,
  mapOf,
  nullable,
  object,
  type Static,
  string,
  text,
  union,
} from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { defineFact } from './define.ts'
import { policyFile } from './policy-file.ts'
import { askInRepository } from './reading/in-repository.ts'
import { objectId } from './reading/object-id.ts'
import { ownersOf } from './reading/ownership.ts'
import { sift } from './reading/side-by-side.ts'
import { workflow } from './workflow.ts'

/** GitHub takes the first of these that is there. https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
export const CODE_OWNERS_PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/** GitHub does not load a larger one. */
const MOST_BYTES = 3 * 1024 * 1024

const folder = object({ __typename: constant('Tree') })
const file = object({
  __typename: constant('Blob'),
  oid: text(),
  byteSize: integer(),
  isTruncated: boolean(),
  text: nullable(string()),
})
const answer = defineAnswer('code-owners', object({ repository: mapOf(nullable(union(file, folder))) }))

export const codeOwners = defineFact({
  id: 'code-owners',
  title: 'Who owns the workflow file and the policy, by CODEOWNERS on the default branch',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GraphQL repository.object and GET /repos/{owner}/{repo}/codeowners/errors' },
  needs: { workflow, policyFile },
  answers: [answer],
  schema,
  async collect(world, given) {
    const found = await find(world)
    if (found.status !== 'observed') return found
    // https://docs.github.com/en/rest/repos/repos#list-codeowners-errors
    const errors = await world.github.get('GET /repos/{owner}/{repo}/codeowners/errors', {})
    const file = known(given.workflow)
    // Those of another repository say who owns what is there.
    const own = file?.repository === null ? file.path : undefined
    const paths = [own, known(given.policyFile)?.path].filter((path) => path !== undefined)
    const files = paths.map((path) => ({ path, owners: ownersOf(path, found.value.text) }))
    const { path, blob } = found.value
    return mapSeen(errors, (told) => ({
      path,
      blob,
      invalidLines: new Set(told.errors.map(({ line }) => line)).size,
      files,
    }))
  },
})

interface Found {
  readonly path: string
  readonly blob: string
  readonly text: string
}

/** That there is no such file is believed only where the root of the default branch can be read. */
async function find(world: World): Promise<Seen<Found>> {
  // https://docs.github.com/en/graphql/reference/objects#repository
  const { values, refusal } = sift(
    await askInRepository(world, ['', ...CODE_OWNERS_PLACES], {
      field: (path) => `object(expression: ${JSON.stringify(`HEAD:${path}`)}) { ...owners }`,
      fragments: 'fragment owners on GitObject { __typename ... on Blob { oid byteSize isTruncated text } }',
      nodes: 1,
      requests: 0,
      most: CODE_OWNERS_PLACES.length + 1,
      answer,
    }),
  )
  if (refusal !== undefined) return refusal
  const [root, ...files] = values
  if (root?.__typename !== 'Tree') return unavailable('not-found', 'The files of the default branch could not be read.')
  const index = files.findIndex((one) => one?.__typename === 'Blob')
  const [path, blob] = [CODE_OWNERS_PLACES[index], files[index]]
  return path === undefined || blob?.__typename !== 'Blob' ? absent() : whole(path, blob)
}

/** What GitHub sends is checked against the git id it names, so a cut text is never read as the whole. */
function whole(path: string, { oid, byteSize, isTruncated, text: content }: Static<typeof file>): Seen<Found> {
  if (byteSize > MOST_BYTES)
    return unavailable('unsupported', `${path} is larger than 3 MB, so GitHub does not load it.`)
  if (isTruncated || content === null) return unavailable('unsupported', `GitHub shows ${path} only in part.`)
  return objectId('blob', Buffer.from(content)) === oid
    ? observed({ path, blob: oid, text: content })
    : unavailable('malformed', `GitHub's answer for ${path} is not the whole of the file.`)
}
