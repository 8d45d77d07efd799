import type { Account } from '../../model/account.ts'
import { integer, nullable, object, type Static, text, union } from '../../model/schema.ts'

/** An Actor of GraphQL; null where the account is gone. Not every kind of actor has a numeric id. */
export const actor = nullable(
  union(
    object({ __typename: text(), login: text(), databaseId: nullable(integer()) }),
    object({ __typename: text(), login: text() }),
  ),
)

/** https://docs.github.com/en/graphql/reference/interfaces#actor */
export const ACTOR = `fragment who on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Mannequin { databaseId }
  ... on Organization { databaseId }
}
`

/** The account behind an actor; null where GitHub tells none, or none with an id. */
export const accountOf = (from: Static<typeof actor>): Account | null =>
  from === null || !('databaseId' in from) || from.databaseId === null
    ? null
    : { login: from.login, id: from.databaseId, type: from.__typename }

interface RestUser {
  readonly login: string
  readonly id: number | bigint
  readonly type: string
}

/** The account that a REST answer names; for an address that leads to no account GitHub answers null or an empty object. */
export const restAccount = (from: RestUser | Readonly<Record<string, never>> | null | undefined): Account | null =>
  isUser(from) ? { login: from.login, id: Number(from.id), type: from.type } : null

const isUser = (from: unknown): from is RestUser =>
  typeof from === 'object' && from !== null && 'login' in from && 'id' in from && 'type' in from
