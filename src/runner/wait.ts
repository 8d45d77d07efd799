import { headerAsNumber, headerOf, isHourlyLimit, isLostConnection, isRateLimit, isServerError } from './trouble.ts'

/** The least to wait for a limit of which GitHub does not say when it ends; longer with each time that was not enough. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
const MINUTE_MS = 60_000

/**
 * Milliseconds to wait before asking again; undefined where another try can't help.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
export function waitAfter(error: unknown, usualMs: number, failures: number): number | undefined {
  if (isRateLimit(error)) return atLeast(usualMs, askedFor(error) ?? untilLifted(error, failures))
  if (isServerError(error)) return atLeast(usualMs, askedFor(error) ?? usualMs)
  return isLostConnection(error) ? usualMs : undefined
}

const atLeast = (least: number, wait: number | undefined): number | undefined =>
  wait === undefined ? undefined : Math.max(least, wait)

/** `retry-after`, in seconds or as a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function askedFor(error: unknown): number | undefined {
  const text = headerOf(error, 'retry-after') ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  return text.endsWith(' GMT') ? untilTime(error, Date.parse(text)) : undefined
}

/** A limit of the hour says when it ends, or there is no telling. A secondary one need not. */
const untilLifted = (error: unknown, failures: number): number | undefined =>
  isHourlyLimit(error) ? untilTime(error, headerAsNumber(error, 'x-ratelimit-reset') * 1000) : MINUTE_MS * 2 ** failures

/** From the time of the answer to a time, both by the server's clock. */
function untilTime(error: unknown, time: number): number | undefined {
  const wait = time - Date.parse(headerOf(error, 'date') ?? '')
  return Number.isFinite(wait) ? wait : undefined
}
