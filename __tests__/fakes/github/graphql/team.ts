import type { Team } from '../../world/account.ts'
import { nodeId } from '../../world/ids.ts'
import type { Context, Thing } from './context.ts'

/** A Team of the schema; its members are the organisation's to tell. */
export function team({ world }: Context, one: Team): Thing {
  const { owner } = world.repository
  const path = `/orgs/${owner.login}/teams/${one.slug}`
  return {
    __typename: 'Team',
    id: nodeId('T', owner.id, one.id),
    databaseId: one.id,
    name: one.slug,
    slug: one.slug,
    combinedSlug: `${owner.login}/${one.slug}`,
    resourcePath: path,
    url: world.urls.server + path,
  }
}
