import { errorReply } from './errors.ts'
import type { Route } from './route.ts'

const spanning = new Set(['path', 'ref', 'basehead', 'branch', 'tag'])

interface Entry {
  readonly route: Route
  readonly method: string
  readonly pattern: RegExp
}

/** A route and what its parts matched. */
export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Finds the route of a request: the most particular template that fits. */
export class Router {
  readonly #entries: readonly Entry[]

  constructor(routes: readonly Route[]) {
    const parts = ({ template }: Route) => template.split('/').length
    const holes = ({ template }: Route) => template.split('{').length
    this.#entries = [...routes].sort((a, b) => parts(b) - parts(a) || holes(a) - holes(b)).map(entryOf)
  }

  find(method: string, path: string): Match | undefined {
    for (const { route, method: expected, pattern } of this.#entries) {
      const match = method === expected ? pattern.exec(path) : null
      if (match === null) continue
      const groups = Object.entries(match.groups ?? {})
      return { route, params: Object.fromEntries(groups.map(([name, raw]) => [name, decodeURIComponent(raw ?? '')])) }
    }
    return undefined
  }
}

function entryOf(route: Route): Entry {
  const [method = '', path = ''] = route.template.split(' ')
  const pattern = path
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace('/{path}', '(?:/(?<path>.*))?')
    .replace(/\{(\w+)\}/g, (_, name: string) => (spanning.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`))
  return { route, method, pattern: new RegExp(`^${pattern}$`) }
}

/** GitHub's answer for an address that it does not know; names the address, so that a forgotten route is easy to see. */
export function unknownRoute(method: string, path: string) {
  return errorReply(404, `Not Found: the loopback GitHub has no ${method} ${path}`)
}
