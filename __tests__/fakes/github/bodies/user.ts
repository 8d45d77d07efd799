import type { Account, Team } from '../../world/account.ts'
import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'

const prefixes = { User: 'U', Bot: 'BOT', Mannequin: 'MQ', Organization: 'O' }

/** An account's global id. */
export function accountNodeId(account: Account): string {
  return nodeId(prefixes[account.type], account.id)
}

/** GitHub's `simple-user`. https://docs.github.com/rest/users/users */
export function userBody({ urls }: World, account: Account): Body {
  const url = `${urls.api}/users/${encodeURIComponent(account.login)}`
  const page = account.type === 'Bot' ? `apps/${account.login.replace('[bot]', '')}` : account.login
  return {
    login: account.login,
    id: account.id,
    node_id: accountNodeId(account),
    avatar_url: `${urls.server}/avatars/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${urls.server}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** The account, or the null that GitHub answers where one was deleted. */
export function userOrNull(world: World, account: Account | undefined): Body | null {
  return account === undefined || account.gone ? null : userBody(world, account)
}

/** The account, or the ghost that GitHub shows where an answer must name one. https://github.com/ghost */
export function userOrGhost(world: World, account: Account): Body {
  return userBody(world, account.gone ? world.accounts.get('ghost') : account)
}

/** GitHub's `team`. https://docs.github.com/rest/teams/teams */
export function teamBody({ urls, repository }: World, team: Team): Body {
  const url = `${urls.api}/organizations/${repository.owner.id}/team/${team.id}`
  return {
    id: team.id,
    node_id: nodeId('T', repository.owner.id, team.id),
    name: team.slug,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    url,
    html_url: `${urls.server}/orgs/${repository.owner.login}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    permission: 'push',
    type: 'organization',
    organization_id: repository.owner.id,
    parent: null,
  }
}
