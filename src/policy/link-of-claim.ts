import type { controls } from '../controls/index.ts'
import type { LinkId } from '../model/link.ts'

type ClaimId = (typeof controls)[number]['id']

/** The link of the path that each claim speaks of. */
const LINK_OF_CLAIM: Readonly<Record<ClaimId, LinkId>> = {
  'actions-are-pinned': 'action',
  'agent-changes-have-a-human-who-did-not-ask-for-them': 'agent-workflow',
  'agents-hold-no-production-credential': 'agent-workflow',
  'branch-is-protected': 'repo-pr',
  'credentials-are-short-lived': 'credential',
  'credentials-have-owners': 'credential',
  'deployed-revision-is-the-reviewed-revision': 'ci-cd',
  'deployment-came-from-an-allowed-branch': 'target',
  'deployment-was-approved-by-an-independent-human': 'approval',
  'environment-is-protected': 'target',
  'every-change-was-reviewed-by-an-independent-human': 'repo-pr',
  'every-commit-came-through-a-pull-request': 'repo-pr',
  'evidence-is-retained-long-enough': 'outcome-evidence',
  'human-owner-is-known': 'human-owner',
  'logs-are-retained-long-enough': 'outcome-evidence',
  'no-rule-was-bypassed': 'repo-pr',
  'outcome-is-recorded': 'outcome-evidence',
  'policy-changes-were-reviewed': 'approval',
  'required-checks-passed-on-the-deployed-revision': 'repo-pr',
  'reviews-cover-the-final-revision': 'repo-pr',
  'token-is-least-privilege': 'credential',
  'token-permissions-are-declared': 'credential',
  'workflow-changes-were-reviewed': 'ci-cd',
}

/** The link that a claim speaks of; null: there is no such claim. */
export const linkOfClaim = (claim: string): LinkId | null =>
  Object.entries(LINK_OF_CLAIM).find(([id]) => id === claim)?.[1] ?? null

/** The claims that speak of a link. */
export const claimsOfLink = (link: LinkId): readonly string[] =>
  Object.entries(LINK_OF_CLAIM).flatMap(([claim, of]) => (of === link ? [claim] : []))
