import type { IncomingHttpHeaders } from 'node:http'
import type { Grants, World } from '../world/world.ts'
import type { Body } from './bodies/body.ts'

/** A REST request that GitHub lets through. */
export interface Call {
  readonly world: World
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** The address asked, for the links to other pages. */
  readonly address: string
  readonly grants: Grants
}

/** What a route answers, before the checks and the headers that all answers share. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** JSON, or for a Buffer the bytes themselves. */
  readonly body?: Body | readonly Body[] | Buffer
}

/** One REST route, named as GitHub's description names it. */
export interface Route {
  /** `GET /repos/{owner}/{repo}` */
  readonly template: string
  /** The permissions as X-Accepted-GitHub-Permissions tells them: a comma is and, a semicolon or. */
  readonly needs: string
  readonly answer: (call: Call) => Answer
}

/** A request that GitHub refuses. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The thing, or GitHub's 404. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Refusal(404, 'Not Found')
  return thing
}

/** A number of the path, or GitHub's 404. */
export function number(call: Call, name: string): number {
  const text = call.params[name] ?? ''
  return Number(found(/^\d+$/.test(text) ? text : undefined))
}

/** The path part of that name. */
export function text(call: Call, name: string): string {
  return found(call.params[name])
}

export const repo = '/repos/{owner}/{repo}'
