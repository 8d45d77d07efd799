import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { Release, World } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { userBody } from '../bodies/user.ts'
import { listed } from '../paging.ts'
import { found, type Route, repo, text } from '../route.ts'

function releaseBody(world: World, { id, tag, author, at }: Release): Body {
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
    assets: [],
  }
}

const releases: Route = {
  template: `GET ${repo}/releases`,
  needs: 'contents=read',
  answer: (call) => listed(call, call.world.releases.toReversed(), (release) => releaseBody(call.world, release)),
}

const latest: Route = {
  template: `GET ${repo}/releases/latest`,
  needs: 'contents=read',
  answer: ({ world }) => ({ body: releaseBody(world, found(world.releases.at(-1))) }),
}

const byTag: Route = {
  template: `GET ${repo}/releases/tags/{tag}`,
  needs: 'contents=read',
  answer: (call) => {
    const asked = text(call, 'tag')
    return { body: releaseBody(call.world, found(call.world.releases.find(({ tag }) => tag === asked))) }
  },
}

export const releaseRoutes: readonly Route[] = [releases, latest, byTag]
