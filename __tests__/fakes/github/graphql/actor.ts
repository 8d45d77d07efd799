import type { Account } from '../../world/account.ts'
import { accountNodeId } from '../bodies/user.ts'
import type { Context, Thing } from './context.ts'

/** An Actor; a Bot's login is without the `[bot]` that REST shows. Null where an account was deleted. */
export function actor({ world }: Context, account: Account | undefined): Thing | null {
  if (account === undefined || account.gone) return null
  const { id, type, name, email } = account
  const login = account.login.replace(/\[bot\]$/, '')
  const path = type === 'Bot' ? `/apps/${login}` : `/${login}`
  return {
    __typename: type,
    id: accountNodeId(account),
    databaseId: id,
    login,
    avatarUrl: `${world.urls.server}/avatars/u/${id}?v=4`,
    resourcePath: path,
    url: world.urls.server + path,
    createdAt: '2020-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    ...(type !== 'Bot' && { name, email: type === 'Mannequin' ? email : '' }),
  }
}
