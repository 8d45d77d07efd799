import { defineAnswer } from '../model/answer.ts'
import { absent, mapSeen, unavailable } from '../model/fact.ts'
import {
  boolean,
  constant,
  integer,
  list,
  nullable,
  object,
  type Static,
  text,
  timestamp,
  union,
} from '../model/schema.ts'
import { checkRun } from './check-run.ts'
import { defineFact } from './define.ts'

const actor = union(
  object({ __typename: text(), login: text(), databaseId: nullable(integer()) }),
  object({ __typename: text(), login: text() }),
)
const status = object({
  state: text(),
  createdAt: timestamp(),
  creator: actor,
  logUrl: nullable(text()),
  environmentUrl: nullable(text()),
})
const node = object({
  __typename: constant('Deployment'),
  databaseId: integer(),
  environment: text(),
  commitOid: text(),
  createdAt: timestamp(),
  creator: nullable(actor),
  statuses: object({ totalCount: integer(), nodes: list(status) }),
})
const answer = defineAnswer('deployment', object({ node }))

const QUERY = `query ($id: ID!) {
  node(id: $id) {
    __typename
    ... on Deployment {
      databaseId
      environment
      commitOid
      createdAt
      creator { ...who }
      statuses(first: 100) {
        totalCount
        nodes { state createdAt creator { ...who } logUrl environmentUrl }
      }
    }
  }
}
fragment who on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
}`

const who = object({ login: text(), id: nullable(integer()), type: text() })

export const deployment = defineFact({
  id: 'deployment',
  title: 'The deployment that GitHub recorded for this job, and its statuses',
  permissions: ['deployments: read'],
  source: { assurance: 'api', from: 'GraphQL node(id) as Deployment' },
  needs: { checkRun },
  answers: [answer],
  schema: object({
    id: integer(),
    environment: text(),
    sha: text(),
    createdAt: timestamp(),
    creator: nullable(who),
    logUrl: nullable(text('Where its log is, as the last status says that names a place.')),
    environmentUrl: nullable(
      text('Where what was deployed can be seen, likewise. Whoever deploys may write what they like.'),
    ),
    statuses: object({
      complete: boolean('False when there are more statuses than were read.'),
      items: list(
        object({
          state: text('In the words of GraphQL: WAITING, QUEUED, IN_PROGRESS, SUCCESS…'),
          at: timestamp(),
          creator: who,
        }),
        'Oldest first.',
      ),
    }),
  }),
  // https://docs.github.com/en/graphql/reference/deployments#deployment
  async collect({ github }, given) {
    if (given.checkRun.status !== 'observed')
      return unavailable('needs-another-fact', "The job's check run, which names its deployment, could not be seen.")
    const created = given.checkRun.value.deployment
    if (created === null) return absent(given.checkRun.source)
    return mapSeen(await github.query(QUERY, { id: created.nodeId }, answer), ({ node }) => select(node))
  },
})

function select({ statuses, ...deployed }: Static<typeof node>) {
  const items = statuses.nodes.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
  return {
    id: deployed.databaseId,
    environment: deployed.environment,
    sha: deployed.commitOid,
    createdAt: deployed.createdAt,
    creator: deployed.creator === null ? null : toWho(deployed.creator),
    logUrl: placeIn(items.map(({ logUrl }) => logUrl)),
    environmentUrl: placeIn(items.map(({ environmentUrl }) => environmentUrl)),
    statuses: {
      complete: items.length === statuses.totalCount,
      items: items.map(({ state, createdAt, creator }) => ({ state, at: createdAt, creator: toWho(creator) })),
    },
  }
}

/** The last address that is one, without what may be a secret: user, query and fragment. */
function placeIn(addresses: readonly (string | null)[]): string | null {
  const address = addresses.findLast((one) => one !== null && /^https?:/.test(one) && URL.canParse(one))
  if (address === undefined || address === null) return null
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}`
}

const toWho = (from: Static<typeof actor>) => ({
  login: from.login,
  id: 'databaseId' in from ? from.databaseId : null,
  type: from.__typename,
})
