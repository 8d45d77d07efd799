import type { Reply } from '../loopback.ts'
import { errorReply } from './errors.ts'

/** What of an hour's limit is left, which a test may lower. REST counts requests, GraphQL counts points. */
class Primary {
  readonly limit = 1000
  remaining = 1000
  /** Seconds since 1970. */
  reset = Math.floor(Date.now() / 1000) + 3600

  /** Takes so many; false: all were taken before. The last request may take more than there is. */
  take(points: number): boolean {
    if (this.remaining <= 0) return false
    this.remaining = Math.max(0, this.remaining - points)
    return true
  }

  get used(): number {
    return this.limit - this.remaining
  }
}

/** The rate limits. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export class Limits {
  readonly core = new Primary()
  /** https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
  readonly graphql = new Primary()
  /** The secondary limit: after so many more requests, each is told to come back later. */
  secondary: { after: number; readonly retryAfter: number; readonly status: 403 | 429 } | undefined

  headers(resource: 'core' | 'graphql'): Record<string, string> {
    const { limit, remaining, used, reset } = this[resource]
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': resource,
    }
  }

  /** The answer to a REST request that is one too many. */
  refuseRest(): Reply | undefined {
    const refused = this.refuseForPace('core')
    if (refused !== undefined || this.core.take(1)) return refused
    return errorReply(403, 'API rate limit exceeded for installation ID 1.', this.headers('core'))
  }

  /** The answer to a request that comes too soon after others. */
  refuseForPace(resource: 'core' | 'graphql'): Reply | undefined {
    if (this.secondary === undefined || this.secondary.after-- > 0) return undefined
    const { status, retryAfter } = this.secondary
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    return errorReply(status, message, { ...this.headers(resource), 'retry-after': String(retryAfter) })
  }
}
