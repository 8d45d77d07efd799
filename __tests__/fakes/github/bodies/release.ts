import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { Release, World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { userBody } from './user.ts'

/** GitHub's `release`. https://docs.github.com/rest/releases/releases */
export function releaseBody(world: World, { id, tag, author, at }: Release): Body {
  const repository = `${world.urls.api}/repos/${world.repository.fullName}`
  const url = `${repository}/releases/${id}`
  return {
    url,
    html_url: `${world.urls.server}/${world.repository.fullName}/releases/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: `${repository}/tarball/${tag}`,
    zipball_url: `${repository}/zipball/${tag}`,
    id,
    node_id: nodeId('RE', world.repository.id, id),
    tag_name: tag,
    target_commitish: world.repository.defaultBranch,
    name: tag,
    body: '',
    draft: false,
    prerelease: false,
    created_at: stamp(at),
    published_at: stamp(at),
    author: userBody(world, author),
    updated_at: stamp(at),
    immutable: false,
    assets: [],
  }
}
