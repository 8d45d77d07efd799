import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import { actor } from './actor.ts'
import { connection } from './connection.ts'
import { type Args, type Context, listArg, numberArg, orderArg, require, type Thing, textArg } from './context.ts'
import { deployment } from './deployment.ts'
import { environment } from './environment.ts'
import { QueryError } from './errors.ts'
import { gitObject } from './git-object.ts'
import { pullRequest } from './pull-request.ts'
import { namedRef, ref } from './ref.ts'

/** The Repository of the world. */
export function repository(context: Context): Thing {
  const { repository: home, urls } = context.world
  const main = `refs/heads/${home.defaultBranch}`
  return {
    __typename: 'Repository',
    id: nodeId('R', home.id),
    databaseId: home.id,
    name: home.name,
    nameWithOwner: home.fullName,
    owner: () => actor(context, home.owner),
    isPrivate: home.visibility !== 'public',
    visibility: home.visibility.toUpperCase(),
    ...{ isFork: false, isArchived: false, isDisabled: false, isEmpty: false, isTemplate: false, description: null },
    createdAt: stamp(home.createdAt),
    pushedAt: stamp(context.world.pushes.at(-1)?.at ?? home.createdAt),
    resourcePath: `/${home.fullName}`,
    url: `${urls.server}/${home.fullName}`,
    defaultBranchRef: () => contents(context, () => ref(context, main)),
    ref: (args: Args) => contents(context, () => namedRef(context, textArg(args, 'qualifiedName') ?? '')),
    object: (args: Args) =>
      contents(context, () => gitObject(context, textArg(args, 'oid') ?? textArg(args, 'expression') ?? '')),
    ...pullRequests(context),
    ...deployments(context),
  }
}

function contents<T>(context: Context, answer: () => T): T {
  require(context, 'contents=read')
  return answer()
}

function pullRequests(context: Context) {
  const { pullRequests: all } = context.world
  return {
    pullRequest: (args: Args) => {
      require(context, 'pull_requests=read')
      const asked = numberArg(args, 'number')
      const pull = all.find(({ number }) => number === asked)
      if (pull === undefined)
        throw new QueryError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${asked}.`)
      return pullRequest(context, pull)
    },
    pullRequests: (args: Args) => {
      require(context, 'pull_requests=read')
      const states = listArg(args, 'states')
      const fits = (state: unknown) => states?.includes(String(state)) ?? true
      const things = all.map((pull) => pullRequest(context, pull)).filter((thing) => fits(thing['state']))
      const asked = orderArg(args)?.direction === 'DESC' ? things.reverse() : things
      return connection({ type: 'PullRequest', name: 'pullRequests' }, asked, args, (thing) => thing)
    },
  }
}

function deployments(context: Context) {
  const { world } = context
  return {
    deployments: (args: Args) => {
      require(context, 'deployments=read')
      const names = listArg(args, 'environments')
      const all = world.deployments.filter((one) => names?.includes(one.environment.name) ?? true)
      const asked = orderArg(args)?.direction === 'DESC' ? all.toReversed() : all
      return connection({ type: 'Deployment', name: 'deployments' }, asked, args, (one) => deployment(context, one))
    },
    environments: (args: Args) => {
      require(context, 'actions=read')
      const all = [...world.environments.values()]
      return connection({ type: 'Environment', name: 'environments' }, all, args, (one) => environment(context, one))
    },
    environment: (args: Args) => {
      require(context, 'actions=read')
      const one = world.environments.get(textArg(args, 'name') ?? '')
      return one === undefined ? null : environment(context, one)
    },
  }
}
