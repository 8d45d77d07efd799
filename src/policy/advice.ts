import type { Misfit } from '../model/conforms.ts'
import { at, namesAt, textAt } from '../model/json.ts'
import { policySchema } from './schema.ts'

/** What to write where a policy is wrong, in the words of its schema; empty where these say no more. */
export function adviceOn({ path, message }: Misfit): string {
  if (message === 'is not known here') {
    const names = namesAt(schemaAt(path.slice(0, -1)), 'properties')
    return names.length === 0 ? '' : ` Known are: ${names.join(', ')}.`
  }
  const meant = textAt(schemaAt(path), 'description')
  return meant === null ? '' : ` ${meant}`
}

/** The schema of a part of a policy. */
const schemaAt = (path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (schema, name) => at(schema, 'properties', name) ?? at(schema, 'additionalProperties') ?? at(schema, 'items'),
    policySchema,
  )
