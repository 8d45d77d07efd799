import type { Grants, World } from '../../world/world.ts'
import { allows } from '../access.ts'
import type { Limits } from '../limits.ts'
import type { Cost } from './cost.ts'
import { QueryError } from './errors.ts'

/** What a query's fields see. */
export interface Context {
  readonly world: World
  readonly grants: Grants
  readonly limits: Limits
  readonly cost: Cost
}

/** An object of the schema: each field a value, or a function of the field's arguments. A field it lacks is not modelled. */
export interface Thing {
  readonly __typename: string
  readonly [field: string]: unknown
}

export type Args = Readonly<Record<string, unknown>>

/** Refuses a field that the token has no permission for, as GitHub does. */
export function require(context: Context, permission: string): void {
  if (!allows(context.world, permission, context.grants))
    throw new QueryError('FORBIDDEN', 'Resource not accessible by integration', { saml_failure: false })
}

/** An argument of a kind, or undefined. */
export function textArg(args: Args, name: string): string | undefined {
  const value = args[name]
  return typeof value === 'string' ? value : undefined
}

export function numberArg(args: Args, name: string): number | undefined {
  const value = args[name]
  return typeof value === 'number' ? value : undefined
}

export function listArg(args: Args, name: string): readonly string[] | undefined {
  const value = args[name]
  return Array.isArray(value) ? value.map(String) : undefined
}

/** The field and direction of an `orderBy` argument. */
export function orderArg(args: Args): { field: string; direction: string } | undefined {
  const order = args['orderBy']
  if (typeof order !== 'object' || order === null) return undefined
  const { field, direction } = { field: '', direction: 'ASC', ...order }
  return { field: String(field), direction: String(direction) }
}
