import { type initializeTSA, tsaHandler } from '@sigstore/mock'
import type { Loopback } from '../loopback.ts'
import type { Clock } from './clock.ts'

type TimestampAuthority = Awaited<ReturnType<typeof initializeTSA>>

/**
 * Serves timestamps (RFC 3161), asked for in JSON as Sigstore's JavaScript client does.
 * https://github.com/sigstore/timestamp-authority
 */
export function routeTimestamp(loopback: Loopback, path: string, authority: TimestampAuthority, clock: Clock): void {
  const handler = tsaHandler(authority)
  loopback.route('POST', `${path}/api/v1/timestamp`, async ({ body }) => {
    const { statusCode, response, contentType } = await clock.hold(() => handler.fn(body.toString()))
    return {
      status: statusCode,
      headers: { 'content-type': contentType ?? 'text/plain' },
      body:
        typeof response === 'string'
          ? response
          : Buffer.from(response.buffer, response.byteOffset, response.byteLength),
    }
  })
}
