import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { buildSchema, GraphQLInt, type GraphQLSchema } from 'graphql'

let built: GraphQLSchema | undefined

/** GitHub's published schema, read once per process and only when a query comes. https://docs.github.com/graphql/overview/public-schema */
export function schema(): GraphQLSchema {
  if (built !== undefined) return built
  const file = findPackageJSON('@octokit/graphql-schema', import.meta.url)
  if (file === undefined) throw new Error('@octokit/graphql-schema is not installed')
  built = buildSchema(readFileSync(join(dirname(file), 'schema.graphql'), 'utf8'), { assumeValid: true })
  // GitHub's Int answers ids beyond 32 bits, as `CheckRun.databaseId` shows: https://github.com/obmarg/cynic/issues/711
  GraphQLInt.serialize = Number
  return built
}
