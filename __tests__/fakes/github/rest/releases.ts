import { releaseBody } from '../bodies/release.ts'
import { listed } from '../paging.ts'
import { found, type Route, repo, text } from '../route.ts'

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
