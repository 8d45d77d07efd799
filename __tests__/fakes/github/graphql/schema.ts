import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buildSchema, type GraphQLSchema } from 'graphql'

let built: GraphQLSchema | undefined

/** GitHub's published schema, read once per process and only when a query comes. https://docs.github.com/graphql/overview/public-schema */
export function schema(): GraphQLSchema {
  if (built !== undefined) return built
  const file = createRequire(import.meta.url).resolve('@octokit/graphql-schema/schema.graphql')
  built = buildSchema(readFileSync(file, 'utf8'), { assumeValid: true })
  return built
}
