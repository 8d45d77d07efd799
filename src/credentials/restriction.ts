import type { Restriction } from './declared-scopes.ts'

/** What is known of how a run came about. */
export interface Start {
  readonly event: string
  /** Numeric id of the account that started the first attempt. */
  readonly actorId: number | null
  /** Whether the pull request in the event comes from another repository; null: there is none. */
  readonly fromFork: boolean | null
  readonly visibility: string | null
}

/** `dependabot[bot]` */
const DEPENDABOT = 49699333

const ON_PULL_REQUEST = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
const BY_DEPENDABOT = [...ON_PULL_REQUEST, 'push', 'create', 'deployment', 'deployment_status']

/**
 * How GitHub bounds the token of a run for the sake of what started it. A pull request from a fork gets read at most; private
 * repositories can decide otherwise. A run by Dependabot has a read-only token by default, which a `permissions:` block can raise;
 * on `pull_request_target` it depends on who made the base.
 * https://docs.github.com/en/actions/reference/security/github_token
 * https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
 */
export function restrictionOf({ event, actorId, fromFork, visibility }: Start): Restriction {
  if (ON_PULL_REQUEST.includes(event) && fromFork === true)
    return visibility === 'public' ? 'read-only' : 'perhaps-read-only'
  if (actorId !== DEPENDABOT) return 'none'
  if (event === 'pull_request_target') return 'perhaps-read-only'
  return BY_DEPENDABOT.includes(event) ? 'read-only-by-default' : 'none'
}
