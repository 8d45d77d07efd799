import { stamp } from '../../world/clock.ts'
import type { Permission } from '../../world/description.ts'
import { nodeId } from '../../world/ids.ts'
import { repositoryBody } from '../bodies/repository.ts'
import { userBody } from '../bodies/user.ts'
import { cursored, listed } from '../paging.ts'
import { found, Refusal, type Route, repo, text } from '../route.ts'

const legacy: Readonly<Record<Permission, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
}

const repository: Route = {
  template: `GET ${repo}`,
  needs: 'metadata=read',
  answer: ({ world }) => ({ body: repositoryBody(world) }),
}

/** https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
const collaborator: Route = {
  template: `GET ${repo}/collaborators/{username}/permission`,
  needs: 'metadata=read',
  answer: (call) => {
    const account = found(call.world.accounts.find(text(call, 'username')))
    if (account.gone) throw new Refusal(404, 'Not Found')
    const open = call.world.repository.visibility === 'public' && account.permission === 'none'
    const role = open ? 'read' : account.permission
    const rank = ['none', 'read', 'triage', 'write', 'maintain', 'admin'].indexOf(role)
    const permissions = { pull: rank > 0, triage: rank > 1, push: rank > 2, maintain: rank > 3, admin: rank > 4 }
    const user = { ...userBody(call.world, account), permissions, role_name: role }
    return { body: { permission: legacy[role], user, role_name: role } }
  },
}

const user: Route = {
  template: 'GET /users/{username}',
  needs: 'metadata=read',
  answer: (call) => {
    const account = found(call.world.accounts.find(text(call, 'username')))
    if (account.gone) throw new Refusal(404, 'Not Found')
    const times = { created_at: '2020-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' }
    const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 }
    const empty = { company: null, blog: '', location: null, email: null, hireable: null, bio: null }
    return { body: { ...userBody(call.world, account), name: account.name, ...empty, ...counts, ...times } }
  },
}

/** Newest first, and by cursor: a page number says nothing here. https://docs.github.com/rest/repos/repos#list-repository-activities */
const activity: Route = {
  template: `GET ${repo}/activity`,
  needs: 'contents=read',
  answer: (call) => {
    const { world, query } = call
    const [ref, kind] = [query.get('ref'), query.get('activity_type')]
    const asked = world.pushes.filter(
      (push) =>
        (ref === null || [push.ref, push.ref.replace('refs/heads/', '')].includes(ref)) &&
        (kind === null || push.type === kind),
    )
    return cursored(call, asked.toReversed(), ({ id, before, after, ref: moved, at, type, actor }) => ({
      id,
      node_id: nodeId('PSH', world.repository.id, id),
      before,
      after,
      ref: moved,
      timestamp: stamp(at),
      activity_type: type,
      actor: actor.gone ? null : userBody(world, actor),
    }))
  },
}

/** The organisation's to tell: no job's own token can. https://docs.github.com/rest/teams/members */
const teamMembers: Route = {
  template: 'GET /orgs/{org}/teams/{team_slug}/members',
  needs: 'members=read',
  answer: (call) => {
    const { login } = call.world.repository.owner
    const team = found(login === call.params['org'] ? call.world.teams.get(text(call, 'team_slug')) : undefined)
    return listed(call, team.members, (account) => userBody(call.world, account))
  },
}

export const repositoryRoutes: readonly Route[] = [repository, collaborator, user, activity, teamMembers]
