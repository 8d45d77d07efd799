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

/** One setting for artifacts and logs. https://docs.github.com/rest/actions/permissions#get-artifact-and-log-retention-settings-for-a-repository */
const retention: Route = {
  template: `GET ${repo}/actions/permissions/artifact-and-log-retention`,
  needs: 'administration=read',
  answer: ({ world }) => {
    const most = world.repository.visibility === 'public' ? 90 : 400
    return { body: { days: world.settings.retentionDays ?? 90, maximum_allowed_days: most } }
  },
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

export const settingsRoutes: readonly Route[] = [workflowPermissions, retention, oidcSubject]
