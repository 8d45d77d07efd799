import { integer, type Loose, nullable, object, type Static, text } from './schema.ts'

/** A GitHub account. Accounts are compared by `id`: logins can be changed and used again. */
export const account = object({
  login: text(),
  id: integer('Numeric id, which outlives a change of login.'),
  type: text('User, Bot, Mannequin or Organization.'),
})
export type Account = Static<typeof account>

/** An account, or null where GitHub no longer knows whose it was. */
export const accountOrGhost = nullable(account)

interface GitHubUser {
  readonly login: string
  readonly id: number | bigint
  readonly type: string
}

/** Selects what identifies an account from GitHub's answer. */
export const toAccount = (user: GitHubUser): Loose<Account> => ({ login: user.login, id: user.id, type: user.type })
