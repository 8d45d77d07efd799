import { type Route, repo } from '../route.ts'

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

export const settingsRoutes: readonly Route[] = [workflowPermissions, oidcSubject]
