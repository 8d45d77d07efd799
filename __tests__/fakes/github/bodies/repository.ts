import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import type { World } from '../../world/world.ts'
import type { Body } from './body.ts'
import { userBody } from './user.ts'

const templated: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '{/user}',
  blobs: '{/sha}',
  branches: '{/branch}',
  collaborators: '{/collaborator}',
  comments: '{/number}',
  commits: '{/sha}',
  compare: '/{base}...{head}',
  contents: '/{+path}',
  git_commits: '{/sha}',
  git_refs: '{/sha}',
  git_tags: '{/sha}',
  issue_comment: '{/number}',
  issue_events: '{/number}',
  issues: '{/number}',
  keys: '{/key_id}',
  labels: '{/name}',
  milestones: '{/number}',
  notifications: '{?since,all,participating}',
  pulls: '{/number}',
  releases: '{/id}',
  statuses: '/{sha}',
  trees: '{/sha}',
}
const folders: Readonly<Record<string, string>> = {
  archive: '',
  blobs: 'git/blobs',
  git_commits: 'git/commits',
  git_refs: 'git/refs',
  git_tags: 'git/tags',
  trees: 'git/trees',
  issue_comment: 'issues/comments',
  issue_events: 'issues/events',
}
const plain = [
  ...['contributors', 'deployments', 'downloads', 'events', 'forks', 'hooks', 'languages', 'merges', 'stargazers'],
  ...['subscribers', 'subscription', 'tags', 'teams'],
]

/** GitHub's `simple-repository`, the form that is part of other answers. */
export function simpleRepositoryBody(world: World): Body {
  const { repository, urls } = world
  const url = `${urls.api}/repos/${repository.fullName}`
  const links = Object.entries(templated).map(([name, end]) => [`${name}_url`, `${url}/${folders[name] ?? name}${end}`])
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.visibility !== 'public',
    owner: userBody(world, repository.owner),
    html_url: `${urls.server}/${repository.fullName}`,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(links),
    ...Object.fromEntries(plain.map((name) => [`${name}_url`, `${url}/${name}`])),
  }
}

/** The form at the ends of a pull request and in webhooks. */
export function listedRepositoryBody(world: World): Body {
  const { repository, urls } = world
  const page = `${urls.server}/${repository.fullName}`
  const pushed = world.pushes.at(-1)?.at ?? repository.createdAt
  return {
    ...simpleRepositoryBody(world),
    created_at: stamp(repository.createdAt),
    updated_at: stamp(pushed),
    pushed_at: stamp(pushed),
    git_url: `git://${new URL(page).host}/${repository.fullName}.git`,
    ssh_url: `git@${new URL(page).hostname}:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    ...{ size: 1, stargazers_count: 0, watchers_count: 0, forks_count: 0, open_issues_count: 0 },
    ...{ forks: 0, open_issues: 0, watchers: 0 },
    ...{
      has_issues: true,
      has_projects: true,
      has_wiki: true,
      has_pages: false,
      has_discussions: false,
      has_downloads: false,
    },
    ...{ archived: false, disabled: false, allow_forking: true, is_template: false, topics: [] },
    web_commit_signoff_required: false,
    visibility: repository.visibility,
    custom_properties: {},
    default_branch: repository.defaultBranch,
  }
}

/** GitHub's `full-repository`. https://docs.github.com/rest/repos/repos#get-a-repository */
export function repositoryBody(world: World): Body {
  const { owner } = world.repository
  return {
    ...listedRepositoryBody(world),
    ...{ network_count: 0, subscribers_count: 0 },
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: true },
    ...(owner.type === 'Organization' && { organization: userBody(world, owner) }),
  }
}
