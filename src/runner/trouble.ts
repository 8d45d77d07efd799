import { at, integerAt, textAt } from '../model/json.ts'

/** Words that GitHub uses when it limits a token, also where no header says so. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const LIMITED = /\brate limit\b|abuse detection/i

/** The types of the hourly limit: as documented, and as it is. https://github.com/yanyongyu/githubkit/issues/271 */
const HOURLY: readonly string[] = ['RATE_LIMITED', 'RATE_LIMIT']

/** GraphQL's way of saying that GitHub itself failed or took too long; such errors have no type. */
const FAILED_INSIDE = /something went wrong|timeout|timed ?out/i

/** A status the server really sent: Octokit calls a lost connection a 500, but such an error has no response. */
export const statusOf = (error: unknown): number | undefined =>
  at(error, 'response') === undefined ? undefined : (integerAt(error, 'status') ?? undefined)

/** A header of the answer that an error of REST or of GraphQL stands for. */
export const headerOf = (error: unknown, name: string): string | null =>
  textAt(error, 'response', 'headers', name) ?? textAt(error, 'headers', name)

/** The same as a number; NaN where it is none. */
export const headerAsNumber = (error: unknown, name: string): number => Number(headerOf(error, name) || Number.NaN)

/** Whether the request was given up because it took too long. */
export const isTimeout = (error: unknown): boolean =>
  ['TimeoutError', 'AbortError'].some((name) => [nameOf(error), nameOf(at(error, 'cause'))].includes(name))

/** Whether no answer came, although there was time for it. */
export const isLostConnection = (error: unknown): boolean =>
  nameOf(error) === 'HttpError' && at(error, 'response') === undefined && !isTimeout(error)

/** Whether the token asked too often; a secondary limit may come with a 403 and nothing but words. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error)
  if (status === 429) return true
  if (status === 403)
    return (
      headerOf(error, 'retry-after') !== null ||
      headerOf(error, 'x-ratelimit-remaining') === '0' ||
      (error instanceof Error && LIMITED.test(error.message))
    )
  return graphqlErrorsOf(error).some(isLimit)
}

/** Whether the server failed, which may pass. */
export const isServerError = (error: unknown): boolean =>
  (statusOf(error) ?? 0) >= 500 || graphqlErrorsOf(error).some(isFailureInside)

/** GraphQL tells a limit by its type or, as some answers have none, by its words. */
function isLimit(error: unknown): boolean {
  const type = textAt(error, 'type')
  return type === null ? LIMITED.test(textAt(error, 'message') ?? '') : HOURLY.includes(type)
}

/** Whether nothing is left for this hour, as GraphQL says by the type: some points may be left that are too few. */
export const isHourlyLimit = (error: unknown): boolean =>
  headerOf(error, 'x-ratelimit-remaining') === '0' || graphqlTypesOf(error).some((type) => HOURLY.includes(type))

/** Whether a query takes more of GitHub's time or memory than one may. https://github.blog/changelog/2025-09-01-graphql-api-resource-limits */
export const isTooMuch = (error: unknown): boolean => graphqlTypesOf(error).includes('RESOURCE_LIMITS_EXCEEDED')

const isFailureInside = (error: unknown): boolean =>
  textAt(error, 'type') === null && FAILED_INSIDE.test(textAt(error, 'message') ?? '')

/** The types of the errors that came with status 200. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
export const graphqlTypesOf = (error: unknown): readonly string[] =>
  graphqlErrorsOf(error).flatMap((each) => textAt(each, 'type') ?? [])

function graphqlErrorsOf(error: unknown): readonly unknown[] {
  const errors = at(error, 'errors')
  return Array.isArray(errors) ? errors : []
}

const nameOf = (error: unknown): string | undefined => (error instanceof Error ? error.name : undefined)
