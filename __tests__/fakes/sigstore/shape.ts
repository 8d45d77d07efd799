import type { Handler } from '../loopback.ts'

/** What a service cannot accept. */
export class BadRequest extends Error {}

/** Answers 400 where the handler throws BadRequest, in the form that Sigstore's services share. */
export function refusingBadRequests(handler: Handler): Handler {
  return async (request) => {
    try {
      return await handler(request)
    } catch (error) {
      if (error instanceof BadRequest) return { status: 400, body: { code: 400, message: error.message } }
      throw error
    }
  }
}

/** The member at `path` of parsed JSON, which must be text; a request without it is a bad request. */
export function textAt(json: unknown, ...path: readonly (string | number)[]): string {
  const value = memberAt(json, ...path)
  if (typeof value !== 'string') throw new BadRequest(`${path.join('.')} is missing`)
  return value
}

/** The member at `path` of parsed JSON; undefined where there is none. */
export function memberAt(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined
    return new Map(Object.entries(value)).get(String(name))
  }, json)
}
