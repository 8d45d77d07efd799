import type { Reply } from '../loopback.ts'
import { errorReply } from './errors.ts'

/** The rate limits, which a test may lower. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export class Limits {
  limit = 1000
  remaining = 1000
  /** Seconds since 1970. */
  reset = Math.floor(Date.now() / 1000) + 3600
  /** The secondary limit: after so many more requests, each is told to come back later. */
  secondary: { after: number; readonly retryAfter: number; readonly status: 403 | 429 } | undefined

  /** Counts a request; the answer, if there are too many. */
  count(): Reply | undefined {
    if (this.secondary !== undefined && this.secondary.after-- <= 0) return this.#tooFast(this.secondary)
    if (this.remaining <= 0) return errorReply(403, 'API rate limit exceeded for installation ID 1.', this.headers())
    this.remaining--
    return undefined
  }

  headers(): Record<string, string> {
    return {
      'x-ratelimit-limit': String(this.limit),
      'x-ratelimit-remaining': String(this.remaining),
      'x-ratelimit-used': String(this.limit - this.remaining),
      'x-ratelimit-reset': String(this.reset),
      'x-ratelimit-resource': 'core',
    }
  }

  #tooFast({ status, retryAfter }: { status: number; retryAfter: number }): Reply {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    return errorReply(status, message, { ...this.headers(), 'retry-after': String(retryAfter) })
  }
}
