import { Secret } from '../../src/model/secret.ts'
import type { RulesetDescription } from './world/description.ts'

/** Rules as REST has them. */
export const PULL_REQUEST = {
  type: 'pull_request',
  parameters: {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: false,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
  },
} as const
export const NO_FORCE_PUSH = { type: 'non_fast_forward' } as const
export const NO_DELETION = { type: 'deletion' } as const

/** GitHub Actions, and some other app. */
export const ACTIONS = { id: 15368, slug: 'github-actions' } as const
export const ANOTHER_APP = { id: 4242, slug: 'green-lights' } as const

/** A rule that requires a check of GitHub Actions by this name. */
export const requireCheck = (context: string) => ({
  type: 'required_status_checks',
  parameters: {
    strict_required_status_checks_policy: true,
    required_status_checks: [{ context, integration_id: ACTIONS.id }],
  },
})

/** A ruleset that asks for all that a branch needs, and that nobody may bypass. */
export const GUARDED: RulesetDescription = {
  name: 'Main',
  rules: [PULL_REQUEST, NO_FORCE_PUSH, NO_DELETION],
  bypass: [],
}

/** The token of an app that may administer the repository, as a story's world and step have it. */
export const ADMINISTRATION_TOKEN = 'ghs_administration0000000000000000000000'
export const administrationToken = (level: 'read' | 'write') =>
  ({
    [ADMINISTRATION_TOKEN]: { permissions: { administration: level, contents: 'read' } },
  }) as const

/** The same token, for facts that are collected without a step. */
export const asAdministrator = { options: { administrationToken: new Secret(ADMINISTRATION_TOKEN) } } as const
