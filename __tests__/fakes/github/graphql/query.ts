import { readNodeId } from '../../world/ids.ts'
import { actor } from './actor.ts'
import { checkRun } from './check-run.ts'
import { commit } from './commit.ts'
import { type Args, type Context, listArg, require, type Thing, textArg } from './context.ts'
import { deployment } from './deployment.ts'
import { environment } from './environment.ts'
import { QueryError } from './errors.ts'
import { pullRequest } from './pull-request.ts'
import { repository } from './repository.ts'
import { workflowRun } from './workflow-run.ts'

/** The root of every query. */
export function query(context: Context): Thing {
  return {
    __typename: 'Query',
    repository: (args: Args) => namedRepository(context, `${args['owner']}/${args['name']}`),
    node: (args: Args) => node(context, textArg(args, 'id') ?? ''),
    nodes: (args: Args) => (listArg(args, 'ids') ?? []).map((id) => attempt(() => node(context, id))),
    rateLimit: () => rateLimit(context),
    user: (args: Args) => {
      const account = context.world.accounts.find(textArg(args, 'login') ?? '')
      if (account?.type === 'User' && !account.gone) return actor(context, account)
      throw new QueryError('NOT_FOUND', `Could not resolve to a User with the login of '${args['login']}'.`)
    },
  }
}

function namedRepository(context: Context, name: string): Thing {
  if (name.toLowerCase() === context.world.repository.fullName.toLowerCase()) return repository(context)
  throw new QueryError('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`)
}

/** One of many may fail alone: its error stands in its place. */
function attempt(find: () => Thing): Thing | Error {
  try {
    return find()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function node(context: Context, id: string): Thing {
  const { prefix, last } = readNodeId(id) ?? { prefix: '', last: '' }
  const thing = byPrefix[prefix]?.(context, last)
  if (thing === undefined || thing === null)
    throw new QueryError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
  return thing
}

type Find = (context: Context, last: number | string) => Thing | null | undefined

const account: Find = (context, last) =>
  actor(
    context,
    context.world.accounts.all().find(({ id }) => id === last),
  )

const byPrefix: Readonly<Record<string, Find>> = {
  R: (context, last) => (last === context.world.repository.id ? repository(context) : undefined),
  U: account,
  BOT: account,
  MQ: account,
  O: account,
  C: (context, last) => {
    const found = context.world.git.commits.get(String(last))
    require(context, 'contents=read')
    return found && commit(context, found)
  },
  CR: (context, last) => {
    require(context, 'checks=read')
    for (const run of context.world.runs)
      for (const { jobs } of run.attempts)
        for (const job of jobs) if (job.id === last) return checkRun(context, run, job)
    return undefined
  },
  WFR: (context, last) => {
    require(context, 'actions=read')
    const found = context.world.runs.find(({ id }) => id === last)
    return found && workflowRun(context, found)
  },
  DE: (context, last) => {
    require(context, 'deployments=read')
    const found = context.world.deployments.find(({ id }) => id === last)
    return found && deployment(context, found)
  },
  EN: (context, last) => {
    require(context, 'actions=read')
    const found = [...context.world.environments.values()].find(({ id }) => id === last)
    return found && environment(context, found)
  },
  PR: (context, last) => {
    require(context, 'pull_requests=read')
    const found = context.world.pullRequests.find(({ id }) => id === last)
    return found && pullRequest(context, found)
  },
}

function rateLimit({ limits, cost }: Context): Thing {
  return {
    __typename: 'RateLimit',
    cost: cost.points,
    limit: limits.graphql.limit,
    nodeCount: cost.nodes,
    remaining: limits.graphql.remaining,
    resetAt: `${new Date(limits.graphql.reset * 1000).toISOString().slice(0, 19)}Z`,
    used: limits.graphql.used,
  }
}
