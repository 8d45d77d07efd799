import { commitBody } from '../bodies/commit.ts'
import { found, type Route, repo, text } from '../route.ts'

/** https://docs.github.com/rest/actions/permissions#get-default-workflow-permissions-for-a-repository */
const workflowPermissions: Route = {
  template: `GET ${repo}/actions/permissions/workflow`,
  needs: 'administration=read',
  answer: ({ world }) => ({
    body: {
      default_workflow_permissions: world.settings.defaultWorkflowPermissions ?? 'read',
      can_approve_pull_request_reviews: false,
    },
  }),
}

/** https://docs.github.com/rest/actions/oidc#get-the-customization-template-for-an-oidc-subject-claim-for-a-repository */
const oidcSubject: Route = {
  template: `GET ${repo}/actions/oidc/customization/sub`,
  needs: 'actions=read',
  answer: ({ world }) => {
    const keys = world.settings.oidcSubjectClaims
    return { body: keys === undefined ? { use_default: true } : { use_default: false, include_claim_keys: keys } }
  },
}

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
        protected: world.job.refProtected,
        protection: { enabled: false, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } },
        protection_url: `${self}/protection`,
      },
    }
  },
}

export const settingsRoutes: readonly Route[] = [workflowPermissions, oidcSubject, branch]
