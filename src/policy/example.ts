import { at } from '../model/json.ts'

/** A value that a part of a policy may have: as its schema writes one, or put together from what its parts write. */
export function exampleOf(schema: unknown): unknown {
  const own = firstOf(at(schema, 'examples')) ?? at(schema, 'const') ?? firstOf(at(schema, 'enum'))
  if (own !== undefined) return own
  const items = at(schema, 'items')
  if (items !== undefined) return [exampleOf(items)]
  const required = at(schema, 'required')
  if (!Array.isArray(required)) return undefined
  const names: readonly unknown[] = required
  return Object.fromEntries(names.map((name) => [name, exampleOf(at(schema, 'properties', String(name)))]))
}

function firstOf(values: unknown): unknown {
  if (!Array.isArray(values)) return undefined
  const [first]: readonly unknown[] = values
  return first
}
