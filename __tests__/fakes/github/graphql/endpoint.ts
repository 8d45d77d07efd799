import { execute, GraphQLError, type GraphQLFieldResolver, parse, validate } from 'graphql'
import type { Incoming, Reply } from '../../loopback.ts'
import type { World } from '../../world/world.ts'
import { grantsOf } from '../access.ts'
import { errorReply } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { Refusal } from '../route.ts'
import type { Context } from './context.ts'
import { costOf } from './cost.ts'
import { errorEntry } from './errors.ts'
import { query } from './query.ts'
import { schema } from './schema.ts'

interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** The GraphQL side of GitHub: any query of the published schema, as far as the world has the data. https://docs.github.com/graphql */
export class GraphQL {
  readonly #world: World
  readonly #limits: Limits

  constructor(world: World, limits: Limits) {
    this.#world = world
    this.#limits = limits
  }

  async answer(request: Incoming): Promise<Reply> {
    const refused = this.#limits.refuseForPace('graphql')
    if (refused !== undefined) return refused
    try {
      const grants = grantsOf(this.#world, request.headers.authorization)
      if (grants === undefined) throw new Refusal(401, 'This endpoint requires you to be authenticated.')
      const context = { world: this.#world, grants, limits: this.#limits }
      const body = await run(asked(request.body), context)
      return { status: 200, headers: this.#limits.headers('graphql'), body }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return errorReply(error.status, error.message)
    }
  }
}

function asked(body: Buffer): Asked {
  try {
    const sent: unknown = JSON.parse(body.toString())
    if (isAsked(sent)) return sent
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
  throw new Refusal(400, 'A query attribute must be specified and must be a string.')
}

function isAsked(sent: unknown): sent is Asked {
  return typeof sent === 'object' && sent !== null && 'query' in sent && typeof sent.query === 'string'
}

async function run(request: Asked, seen: Omit<Context, 'cost'>) {
  const { errors, document } = read(request.query)
  if (document === undefined) return { errors: errors.map(errorEntry) }
  const cost = costOf(document, request.variables ?? {}, request.operationName)
  if (cost.nodes > mostNodes) return { errors: [tooMany(cost.nodes)] }
  if (!seen.limits.graphql.take(cost.points)) return { errors: [SPENT] }
  const { data, errors: failed } = await execute({
    schema: schema(),
    document,
    rootValue: query({ ...seen, cost }),
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver,
    typeResolver: (thing) => (hasTypename(thing) ? thing.__typename : undefined),
  })
  return { ...(data !== undefined && { data }), ...(failed !== undefined && { errors: failed.map(errorEntry) }) }
}

const mostNodes = 500_000

/** As the API has it, whose documentation says `RATE_LIMITED`. https://github.com/yanyongyu/githubkit/issues/271 */
const SPENT = {
  type: 'RATE_LIMIT',
  code: 'graphql_rate_limit',
  message: 'API rate limit already exceeded for installation ID 1.',
}

function tooMany(nodes: number) {
  const message = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of 500,000.`
  return { type: 'MAX_NODE_LIMIT_EXCEEDED', message }
}

function read(text: string) {
  try {
    const document = parse(text)
    const errors = validate(schema(), document)
    return errors.length > 0 ? { errors } : { errors: [], document }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return { errors: [error] }
  }
}

const hasTypename = (thing: unknown): thing is { __typename: string } =>
  typeof thing === 'object' && thing !== null && '__typename' in thing && typeof thing.__typename === 'string'

const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (thing, args, _context, { parentType, fieldName }) => {
  const value = new Map(Object.entries(thing ?? {})).get(fieldName)
  if (value === undefined) throw new Error(`the loopback GitHub does not model ${parentType.name}.${fieldName}`)
  return typeof value === 'function' ? value(args) : value
}
