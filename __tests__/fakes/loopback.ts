import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request as a handler sees it. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  /** What the `:name` (one segment) and `*name` (the rest) parts of the route matched, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** An answer; an object or array body is sent as JSON. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export type Handler = (request: Incoming) => Reply | Promise<Reply>

/** What may go wrong with an answer: another answer, no answer at all, an answer with no body, or one cut in the middle. */
export type Fault = Reply | 'hang' | 'empty' | 'malformed'

/** One exchange that took place, in the order the requests came in. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly body: Buffer
  status: number
  /** Milliseconds, on the clock of `performance.now()`. */
  readonly began: number
  /** The time of the answer; endless when none was given. */
  ended: number
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly handler: Handler
}

interface Trouble {
  readonly when: (request: Incoming) => boolean
  readonly fault: Fault
  /** How many more requests it spoils. */
  times: number
}

/** A web server on 127.0.0.1 whose answers can be delayed and broken. Everything the fakes serve stands on one of these. */
export class Loopback {
  readonly exchanges: Exchange[] = []
  /** Milliseconds added to every answer. */
  latency = 0
  readonly #routes: Route[] = []
  readonly #troubles: Trouble[] = []
  readonly #server = createServer((request, response) => void this.#serve(request, response))

  static async start(): Promise<Loopback> {
    const loopback = new Loopback()
    await new Promise<void>((done) => loopback.#server.listen(0, '127.0.0.1', done))
    return loopback
  }

  get port(): number {
    const address: AddressInfo | string | null = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the loopback server is not listening')
    return address.port
  }

  /** `http://127.0.0.1:port`, without a slash at the end. */
  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Serves `path`, in which `:name` stands for one segment and `*name` for the rest. The first route that matches answers. */
  route(method: string, path: string, handler: Handler): void {
    const source = path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
      .replace(/\*(\w+)/g, '(?<$1>.*)')
    this.#routes.push({ method, pattern: new RegExp(`^${source}$`), handler })
  }

  /** From now on, the next `times` requests for which `when` holds meet the fault instead of their answer. */
  fail(when: (request: Incoming) => boolean, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#troubles.push({ when, fault, times })
  }

  /** Ends every fault. */
  heal(): void {
    this.#troubles.length = 0
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url ?? '/', this.origin)
    const method = request.method ?? 'GET'
    const times = { began, ended: Number.POSITIVE_INFINITY }
    const exchange: Exchange = {
      method,
      path: url.pathname + url.search,
      body: Buffer.concat(chunks),
      status: 0,
      ...times,
    }
    this.exchanges.push(exchange)
    const { handler, params } = this.#find(method, url.pathname)
    const incoming: Incoming = { method, url, params, headers: request.headers, body: exchange.body }
    const trouble = this.#troubles.find(({ when, times }) => times > 0 && when(incoming))
    if (trouble !== undefined) trouble.times--
    const fault = trouble?.fault
    if (this.latency > 0) await sleep(this.latency)
    if (fault === 'hang') return
    const reply = await answer(handler, incoming, fault)
    exchange.status = reply.status
    exchange.ended = performance.now()
    send(response, reply)
  }

  #find(method: string, path: string): { handler: Handler | undefined; params: Record<string, string> } {
    for (const route of this.#routes) {
      const match = route.method === method ? route.pattern.exec(path) : null
      if (match === null) continue
      const params = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
      )
      return { handler: route.handler, params }
    }
    return { handler: undefined, params: {} }
  }
}

async function answer(
  handler: Handler | undefined,
  request: Incoming,
  fault: Exclude<Fault, 'hang'> | undefined,
): Promise<Reply> {
  if (typeof fault === 'object') return fault
  if (fault === 'empty') return { status: 200, headers: { 'content-type': 'application/json' }, body: '' }
  if (fault === 'malformed')
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id": 1, "name": "tru' }
  if (handler === undefined)
    return { status: 404, body: { message: 'Not Found', route: `${request.method} ${request.url.pathname}` } }
  try {
    return await handler(request)
  } catch (error) {
    return { status: 500, body: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } }
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  const raw = typeof body === 'string' || Buffer.isBuffer(body)
  const type = raw ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, { ...type, ...headers })
  if (body === undefined) response.end()
  else response.end(raw ? body : JSON.stringify(body))
}
