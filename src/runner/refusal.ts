import { messageOf } from '../model/errors.ts'
import { type Reason, type Unavailable, unavailable } from '../model/fact.ts'
import {
  graphqlTypesOf,
  headerOf,
  isLostConnection,
  isRateLimit,
  isServerError,
  isTimeout,
  isTooMuch,
  statusOf,
} from './trouble.ts'

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const BY_STATUS: ReadonlyMap<number, Reason> = new Map([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'not-found'],
])

const BY_GRAPHQL_TYPE: ReadonlyMap<string, Reason> = new Map([
  ['FORBIDDEN', 'forbidden'],
  ['INSUFFICIENT_SCOPES', 'forbidden'],
  ['NOT_FOUND', 'not-found'],
])

/** The refusals that a permission may cure. GitHub names permissions with every other trouble too. */
const CURABLE: readonly Reason[] = ['unauthorized', 'forbidden', 'not-found']

/** Most characters of GitHub's message that a record keeps. */
const MESSAGE_LIMIT = 200

/** Why GitHub did not answer, from the error that its client threw. */
export function refusalOf(error: unknown): Unavailable {
  const reason = reasonOf(error)
  return unavailable(reason, detailOf(error), CURABLE.includes(reason) ? neededBy(error) : [])
}

function reasonOf(error: unknown): Reason {
  if (isTimeout(error)) return 'timeout'
  if (isLostConnection(error)) return 'unreachable'
  if (isRateLimit(error)) return 'rate-limited'
  if (isServerError(error)) return 'server-error'
  if (isTooMuch(error)) return 'too-much-at-once'
  const byType = graphqlTypesOf(error).flatMap((type) => BY_GRAPHQL_TYPE.get(type) ?? [])
  return BY_STATUS.get(statusOf(error) ?? 0) ?? byType[0] ?? 'malformed'
}

/** Status and message. A page for people, which proxies send in GitHub's place, is no message. */
function detailOf(error: unknown): string {
  const message = messageOf(error).replaceAll(/\s+/g, ' ').trim()
  const said = message.startsWith('<') ? '' : message.slice(0, MESSAGE_LIMIT).toWellFormed()
  return [statusOf(error), said].filter((part) => part !== undefined && part !== '').join(': ')
}

/** `actions=read, checks=read; …`: comma is and, semicolon is or. The first way is named. */
function neededBy(error: unknown): readonly string[] {
  const [first = ''] = headerOf(error, 'x-accepted-github-permissions')?.split(';') ?? []
  return first.split(',').flatMap((permission) => {
    const { scope, level } = /^\s*(?<scope>\w+)=(?<level>read|write|admin)\s*$/.exec(permission)?.groups ?? {}
    return scope === undefined ? [] : [`${scope.replaceAll('_', '-')}: ${level}`]
  })
}
