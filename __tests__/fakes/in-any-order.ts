import { createHash } from 'node:crypto'
import { mapSeen, type Seen } from '../../src/model/fact.ts'
import type { GitHub } from '../../src/model/world.ts'

/** Lists of GraphQL whose order means something: who wrote a commit, what it came from, what was asked for by time. */
const ORDERED = ['authors', 'parents', 'deployments']

/** Lists of REST of whose order GitHub promises nothing. */
const UNORDERED = [
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
  'GET /repos/{owner}/{repo}/actions/runs',
  'GET /repos/{owner}/{repo}/branches/{branch}',
  'GET /repos/{owner}/{repo}/branches/{branch}/protection',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  'GET /repos/{owner}/{repo}/commits/{ref}/status',
  'GET /repos/{owner}/{repo}/environments/{environment_name}',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
  'GET /repos/{owner}/{repo}/rulesets/rule-suites',
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
]

/** The same GitHub, where lists stand in another order on every page, wherever GitHub promises none. */
export const inAnyOrder = (github: GitHub, seed: number): GitHub => ({
  get: async (route, parameters) => {
    const seen = await github.get(route, parameters)
    return UNORDERED.includes(route) ? shuffled(seen, seed) : seen
  },
  page: async (route, parameters) => github.page(route, parameters),
  digest: async (route, parameters, mostBytes) => github.digest(route, parameters, mostBytes),
  query: async (document, variables, answer) => shuffled(await github.query(document, variables, answer), seed),
})

/** The copy is what came over the wire, which has no type until it was checked; it was, and order is in no schema. */
const shuffled = <T>(seen: Seen<T>, seed: number): Seen<T> =>
  mapSeen(seen, (value) => JSON.parse(JSON.stringify(shuffle(value, seed))))

function shuffle(value: unknown, seed: number, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffle(item, seed))
    return ORDERED.includes(name)
      ? items
      : items.toSorted((one, other) => (placeOf(one, seed) < placeOf(other, seed) ? -1 : 1))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, shuffle(member, seed, key === 'nodes' ? name : key)]),
  )
}

const placeOf = (item: unknown, seed: number): string =>
  createHash('sha256')
    .update(`${seed} ${JSON.stringify(item)}`)
    .digest('hex')
