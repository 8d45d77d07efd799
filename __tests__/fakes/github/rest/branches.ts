import type { ClassicProtectionDescription } from '../../world/description.ts'
import { classicOf, isProtected } from '../../world/rules.ts'
import type { World } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { commitBody } from '../bodies/commit.ts'
import { userBody } from '../bodies/user.ts'
import { type Call, found, Refusal, type Route, repo, text } from '../route.ts'

/** https://docs.github.com/rest/branches/branches#get-a-branch */
const branch: Route = {
  template: `GET ${repo}/branches/{branch}`,
  needs: 'contents=read',
  answer: (call) => {
    const { world } = call
    const name = text(call, 'branch')
    const commit = world.commit(found(world.git.refs.get(`refs/heads/${name}`)))
    const self = `${world.urls.api}/repos/${world.repository.fullName}/branches/${name}`
    const html = `${world.urls.server}/${world.repository.fullName}/tree/${name}`
    return {
      body: {
        name,
        commit: commitBody(world, commit),
        _links: { self, html },
        protected: isProtected(world, `refs/heads/${name}`),
        protection: briefProtection(classicOf(world, name)),
        protection_url: `${self}/protection`,
      },
    }
  },
}

/** What everybody sees of it; rulesets are not in it. */
function briefProtection(classic: ClassicProtectionDescription | undefined): Body {
  const checks = classic?.checks ?? []
  const level = checks.length === 0 ? 'off' : classic?.enforceAdmins ? 'everyone' : 'non_admins'
  const contexts = checks.map(({ context }) => context)
  return {
    enabled: classic !== undefined,
    required_status_checks: { enforcement_level: level, contexts, checks: [...checks] },
  }
}

/** An administrator's to read; where rulesets alone protect a branch, it is a 404. https://docs.github.com/rest/branches/branch-protection#get-branch-protection */
const protection: Route = {
  template: `GET ${repo}/branches/{branch}/protection`,
  needs: 'administration=read',
  answer: (call) => {
    const { world } = call
    const name = text(call, 'branch')
    found(world.git.refs.get(`refs/heads/${name}`))
    const classic = classicOf(world, name)
    if (classic === undefined) throw new Refusal(404, 'Branch not protected')
    return { body: protectionBody(call, classic) }
  },
}

function protectionBody(call: Call, classic: ClassicProtectionDescription): Body {
  const { world } = call
  const url = `${world.urls.api}/repos/${world.repository.fullName}/branches/${text(call, 'branch')}/protection`
  const { checks, approvals } = classic
  const contexts = checks?.map(({ context }) => context)
  return {
    url,
    ...(checks !== undefined && {
      required_status_checks: { url: `${url}/required_status_checks`, strict: true, contexts, checks: [...checks] },
    }),
    ...(approvals !== undefined && { required_pull_request_reviews: reviewsBody(world, url, classic) }),
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: classic.enforceAdmins ?? false },
    required_linear_history: { enabled: false },
    allow_force_pushes: { enabled: classic.allowForcePushes ?? false },
    allow_deletions: { enabled: classic.allowDeletions ?? false },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: false },
    allow_fork_syncing: { enabled: false },
  }
}

function reviewsBody(world: World, url: string, classic: ClassicProtectionDescription): Body {
  const users = (classic.withoutPullRequest ?? []).map((login) => userBody(world, world.accounts.get(login)))
  return {
    url: `${url}/required_pull_request_reviews`,
    dismiss_stale_reviews: classic.dismissStale ?? false,
    require_code_owner_reviews: classic.codeOwners ?? false,
    require_last_push_approval: classic.lastPush ?? false,
    required_approving_review_count: classic.approvals ?? 0,
    ...(users.length > 0 && { bypass_pull_request_allowances: { users, teams: [], apps: [] } }),
  }
}

export const branchRoutes: readonly Route[] = [branch, protection]
