import { type Fault, type Incoming, Loopback, type Reply } from '../loopback.ts'
import type { World } from '../world/world.ts'
import { allows, grantsOf } from './access.ts'
import { errorReply, withGitHubsBody } from './errors.ts'
import { GraphQL } from './graphql/endpoint.ts'
import { Limits } from './limits.ts'
import { misfit } from './openapi.ts'
import { routes } from './rest/routes.ts'
import { type Answer, Refusal } from './route.ts'
import { type Match, Router, unknownRoute } from './router.ts'
import { serveStorage } from './storage.ts'

const rest = '/api/v3'
const graphql = '/api/graphql'

/** A GitHub on this machine that shows one world. */
export class GitHub {
  readonly loopback: Loopback
  readonly world: World
  readonly limits = new Limits()
  /** Every REST route, as `METHOD /path/{template}`. */
  readonly routes: readonly string[] = routes.map(({ template }) => template)
  readonly #router = new Router(routes)
  readonly #graphql: GraphQL

  constructor(world: World, loopback: Loopback) {
    this.world = world
    this.loopback = loopback
    this.#graphql = new GraphQL(world, this.limits)
    for (const shown of [world, ...world.elsewhere])
      shown.urls = { api: this.apiUrl, graphql: this.graphqlUrl, server: this.serverUrl }
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
      loopback.route(method, `${rest}*rest`, (request) => this.#answer(request))
    loopback.route('POST', graphql, (request) => this.#graphql.answer(request))
    serveStorage(loopback, world)
  }

  get apiUrl(): string {
    return this.loopback.origin + rest
  }

  get graphqlUrl(): string {
    return this.loopback.origin + graphql
  }

  /** The artifact client insists on a name like github.com or *.localhost. */
  get serverUrl(): string {
    return `http://github.localhost:${this.loopback.port}`
  }

  /** From now on, this route (one of `routes`), or `graphql`, meets the fault, so many times. A bare error status gets GitHub's own body. */
  fail(template: string, fault: Fault, times?: number): void {
    if (template !== 'graphql' && !this.routes.includes(template)) throw new Error(`no route ${template}`)
    this.loopback.fail((request) => this.templateOf(request) === template, withGitHubsBody(fault), times)
  }

  /** The route that a request is for; undefined for what is not this GitHub's API. */
  templateOf({ method, url }: Pick<Incoming, 'method' | 'url'>): string | undefined {
    if (url.pathname === graphql) return 'graphql'
    return this.#find(method, url)?.route.template
  }

  async close(): Promise<void> {
    await this.loopback.close()
  }

  #find(method: string, { pathname }: URL): Match | undefined {
    return pathname.startsWith(rest) ? this.#router.find(method, pathname.slice(rest.length)) : undefined
  }

  #answer(request: Incoming): Reply {
    const match = this.#find(request.method, request.url)
    if (match === undefined) return unknownRoute(request.method, request.url.pathname)
    const shared = {
      'x-accepted-github-permissions': match.route.needs,
      'x-github-api-version-selected': String(request.headers['x-github-api-version'] ?? '2022-11-28'),
    }
    try {
      const reply = this.limits.refuseRest() ?? finish(match, this.#enter(match, request))
      return { ...reply, headers: { ...shared, ...this.limits.headers('core'), ...reply.headers } }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return errorReply(error.status, error.message, { ...shared, ...this.limits.headers('core') })
    }
  }

  #enter({ route, params }: Match, request: Incoming): Answer {
    const grants = grantsOf(this.world, request.headers.authorization)
    const { owner, repo } = params
    const world = owner === undefined ? this.world : this.world.of(`${owner}/${repo}`)
    const own = world === this.world ? grants : undefined
    const hidden = own === undefined && world?.repository.visibility !== 'public'
    if (world === undefined || (owner !== undefined && hidden)) throw new Refusal(404, 'Not Found')
    if (!allows(world, route.needs, own ?? {})) throw new Refusal(403, 'Resource not accessible by integration')
    const { url, headers, body } = request
    const call = { params, query: url.searchParams, headers, body, address: url.href, grants: own ?? {} }
    return route.answer({ ...call, world })
  }
}

function finish({ route }: Match, { status = 200, headers = {}, body }: Answer): Reply {
  const wrong = Buffer.isBuffer(body) ? undefined : misfit(route.template, status, body)
  if (wrong !== undefined) return { status: 500, body: { message: wrong } }
  return body === undefined ? { status, headers } : { status, headers, body }
}

/** Starts a GitHub that shows the world, on the given web server or one of its own. */
export async function startGitHub(world: World, loopback?: Loopback): Promise<GitHub> {
  return new GitHub(world, loopback ?? (await Loopback.start()))
}
