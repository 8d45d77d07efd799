import type { GraphQLError } from 'graphql'
import type { Body } from '../bodies/body.ts'

/** An error with the `type` that GitHub puts beside its message. */
export class QueryError extends Error {
  readonly type: string
  readonly extensions: Body | undefined
  constructor(type: string, message: string, extensions?: Body) {
    super(message)
    this.type = type
    this.extensions = extensions
  }
}

/** An error entry as GitHub writes it. */
export function errorEntry(error: GraphQLError): Body {
  const { message, locations, path, originalError } = error
  const where = { ...(path !== undefined && { path }), ...(locations !== undefined && { locations }) }
  if (!(originalError instanceof QueryError))
    return { ...where, ...missingField(message), message: inGitHubsWords(message) }
  const { type, extensions } = originalError
  return { type, ...where, ...(extensions !== undefined && { extensions }), message }
}

const unknownField = /^Cannot query field "(\w+)" on type "(\w+)"/

function inGitHubsWords(message: string): string {
  const [, field, type] = unknownField.exec(message) ?? []
  return field === undefined ? message : `Field '${field}' doesn't exist on type '${type}'`
}

function missingField(message: string): Body {
  const [, fieldName, typeName] = unknownField.exec(message) ?? []
  return fieldName === undefined ? {} : { extensions: { code: 'undefinedField', typeName, fieldName } }
}
