import type { TreeEntry } from '../../world/git.ts'
import { entryAt, resolve } from '../../world/git-reading.ts'
import type { World } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { type Answer, type Call, found, Refusal, type Route, repo } from '../route.ts'

/** https://docs.github.com/rest/repos/contents#get-repository-content */
const contents: Route = {
  template: `GET ${repo}/contents/{path}`,
  needs: 'contents=read',
  answer: (call) => {
    const { world, query, params } = call
    const ref = query.get('ref') ?? world.repository.defaultBranch
    const commit = resolve(world.git, ref)
    if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`)
    const path = (params['path'] ?? '').replace(/^\/|\/$/g, '')
    const entry = found(entryAt(world.git, commit.tree, path))
    return entry.type === 'blob' ? file(call, { path, ref, entry }) : { body: folder(world, { path, ref, entry }) }
  },
}

interface Place {
  readonly path: string
  readonly ref: string
  readonly entry: TreeEntry
}

function file(call: Call, place: Place): Answer {
  const content = found(call.world.git.blobs.get(place.entry.sha))
  if (/application\/vnd\.github(\.[\w-]+)?\.raw/.test(call.headers.accept ?? ''))
    return { headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, body: content }
  const lines = content.toString('base64').replace(/.{60}/g, '$&\n')
  return { body: { ...itemBody(call.world, place), encoding: 'base64', content: `${lines.trimEnd()}\n` } }
}

function folder(world: World, { path, ref, entry }: Place): Body[] {
  const inner = found(world.git.trees.get(entry.sha))
  return inner.map((one) => itemBody(world, { path: path === '' ? one.path : `${path}/${one.path}`, ref, entry: one }))
}

function itemBody(world: World, { path, ref, entry }: Place): Body {
  const name = path.split('/').map(encodeURIComponent).join('/')
  const repository = `${world.urls.api}/repos/${world.repository.fullName}`
  const blob = entry.type === 'blob'
  const url = `${repository}/contents/${name}?ref=${encodeURIComponent(ref)}`
  const git = `${repository}/git/${blob ? 'blobs' : 'trees'}/${entry.sha}`
  const html = `${world.urls.server}/${world.repository.fullName}/${blob ? 'blob' : 'tree'}/${ref}/${name}`
  return {
    name: path.split('/').at(-1),
    path,
    sha: entry.sha,
    size: blob ? (world.git.blobs.get(entry.sha)?.length ?? 0) : 0,
    url,
    html_url: html,
    git_url: git,
    download_url: blob ? `${world.urls.server}/${world.repository.fullName}/raw/${ref}/${name}` : null,
    type: blob ? 'file' : 'dir',
    _links: { self: url, git, html },
  }
}

export const contentRoutes: readonly Route[] = [contents]
