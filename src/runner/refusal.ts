import { messageOf } from '../model/errors.ts'
import { type Reason, type Unavailable, unavailable } from '../model/fact.ts'
import { at, integerAt, textAt } from '../model/json.ts'

const BY_STATUS: Readonly<Record<number, Reason>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
}

/** Most characters of GitHub's message that a record keeps. */
const MESSAGE_LIMIT = 200

/** Why GitHub did not answer, from the error that its client threw. */
export function refusalOf(error: unknown): Unavailable {
  const status = statusOf(error)
  const message = messageOf(error).replace(/\s+/g, ' ').slice(0, MESSAGE_LIMIT)
  return unavailable(reasonOf(error, status), status === undefined ? message : `${status}: ${message}`, neededBy(error))
}

/** How long to wait before asking again: only where that can help. */
export function waitAfter(error: unknown, usualMs: number): number | undefined {
  const seconds = Number(textAt(error, 'response', 'headers', 'retry-after') ?? Number.NaN)
  if (Number.isFinite(seconds)) return seconds * 1000
  const status = statusOf(error)
  const passing = status === undefined ? !isTimeout(error) && isNetwork(error) : status >= 500
  return passing ? usualMs : undefined
}

/** A status the server really sent: Octokit calls a lost connection a 500, but such an error has no response. */
const statusOf = (error: unknown): number | undefined =>
  at(error, 'response') === undefined ? undefined : (integerAt(error, 'status') ?? undefined)

const isTimeout = (error: unknown): boolean =>
  ['TimeoutError', 'AbortError'].some((name) => [nameOf(error), nameOf(at(error, 'cause'))].includes(name))

const nameOf = (error: unknown): string | undefined => (error instanceof Error ? error.name : undefined)

const isNetwork = (error: unknown): boolean => nameOf(error) === 'HttpError' || nameOf(error) === 'TypeError'

function reasonOf(error: unknown, status: number | undefined): Reason {
  if (isTimeout(error)) return 'timeout'
  if (status === undefined) return reasonOfGraphQL(error) ?? (isNetwork(error) ? 'unreachable' : 'malformed')
  const limited = status === 403 && (hasHeader(error, 'retry-after') || remaining(error) === '0')
  if (limited) return 'rate-limited'
  return BY_STATUS[status] ?? (status >= 500 ? 'server-error' : 'malformed')
}

const hasHeader = (error: unknown, name: string): boolean => textAt(error, 'response', 'headers', name) !== null
const remaining = (error: unknown): string | null => textAt(error, 'response', 'headers', 'x-ratelimit-remaining')

/** https://docs.github.com/en/graphql: errors come with status 200 and a type. */
function reasonOfGraphQL(error: unknown): Reason | undefined {
  const types: Readonly<Record<string, Reason>> = {
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    NOT_FOUND: 'not-found',
    RATE_LIMITED: 'rate-limited',
  }
  return types[textAt(error, 'errors', '0', 'type') ?? '']
}

/** `actions=read, checks=read; …`: comma is and, semicolon is or. The first way is named. */
function neededBy(error: unknown): readonly string[] {
  const accepted = textAt(error, 'response', 'headers', 'x-accepted-github-permissions')
  const [first = ''] = accepted?.split(';') ?? []
  return first
    .split(',')
    .map((permission) => permission.trim().replace('=', ': ').replaceAll('_', '-'))
    .filter((permission) => permission !== '')
}
