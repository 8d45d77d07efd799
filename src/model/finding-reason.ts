import { ORIGIN_REASONS, PULL_REQUEST_REASONS } from './review.ts'
import { oneOf, someOf } from './schema.ts'

/** Of any claim: what the policy says of it is not known, or what it is judged from could not be seen, or is not there. */
const ANY_CLAIM = ['policy-unusable', 'fact-unavailable', 'fact-absent'] as const

/** Of what came in; where it was judged part by part, the reasons of the parts that decide. */
const RANGE = [
  'range-not-told',
  'range-not-all-read',
  'same-revision-redeployed',
  'rolled-back',
  'goes-back-to-what-was-never-deployed',
  'nothing-it-is-about-came-in',
  ...ORIGIN_REASONS,
  ...PULL_REQUEST_REASONS,
] as const

/** Of changes to workflows and policy. */
const GOVERNING = [
  'changing-commits-not-seen',
  'workflows-unchanged',
  'workflow-defined-in-another-repository',
  'workflow-not-of-the-deployed-revision',
  'policy-unchanged',
  'no-policy-file',
  'policy-changed-elsewhere',
] as const

/** Of the branch: its rules, the pushes to it, and the checks that it requires. */
const BRANCH = [
  'approved-pull-request-required',
  'force-pushes-forbidden',
  'branch-without-rules',
  'no-approved-pull-request-required',
  'force-pushes-allowed',
  'rules-can-be-bypassed',
  'bypass-list-withheld',
  'classic-protection-not-told',
  'rule-suite-passed',
  'rule-suite-bypassed',
  'refused-push-came-in',
  'no-rule-in-force',
  'push-older-than-rule-suites',
  'rule-suite-not-read',
  'rule-suites-not-readable',
  'pushes-not-all-told',
  'check-passed',
  'check-failed',
  'check-unfinished',
  'check-missing',
  'check-from-another-app',
  'checks-not-all-seen',
  'app-of-status-not-told',
  'no-required-checks',
] as const

/** Of the environment: its protection, and which branches it lets in. */
const ENVIRONMENT = [
  'job-in-no-environment',
  'environment-not-proven',
  'environment-sources-disagree',
  'no-such-environment',
  'reviewers-required',
  'administrators-can-bypass',
  'app-rule-not-readable',
  'environment-without-reviewers',
  'only-a-wait-timer',
  'allowed-by-the-policy',
  'not-allowed-by-the-policy',
  'run-for-no-branch',
  'branch-of-the-run-not-confirmed',
  'no-limit-on-branches',
  'limit-on-branches-not-seen',
  'allowed-by-the-environment',
  'environment-changed-after-the-start',
  'branch-not-protected',
  'protection-of-the-branch-not-told',
] as const

/** Of the approval of the deployment; beside each opinion stands why it counted or did not. */
const APPROVAL = [
  'independent-approval',
  'rejected-by-a-reviewer',
  'rejected-in-an-attempt-not-told',
  'nobody-approved-the-deployment',
  'required-review-not-recorded',
  'no-independent-approval',
  'approver-account-is-gone',
  'deciding-approval-not-told',
  'starter-not-known',
  'people-behind-the-change-not-all-known',
  'approval-of-an-earlier-attempt',
  'reviews-do-not-tell-of-a-rollback',
] as const

/** Of the job: its workflow file, its token, what it reaches and uses. */
const JOB = [
  'no-such-job-in-the-workflow',
  'workflow-not-understood',
  'callers-not-all-seen',
  'declared-by-the-job',
  'declared-by-the-workflow',
  'declared-by-the-caller',
  'permissions-not-declared',
  'write-all',
  'token-scopes-not-known',
  'workflow-and-runner-disagree',
  'unneeded-write',
  'needs-of-steps-not-known',
  'every-write-needed',
  'long-lived-credential',
  'lifetime-of-credential-not-told',
  'every-credential-short-lived',
  'everything-pinned',
  'not-pinned',
  'image-known-only-at-run-time',
  'agent-in-the-job',
  'steps-not-looked-into',
  'no-agent-in-the-job',
] as const

/** Of who answers, of the revision, of how it ended, and of how long that is kept. */
const RECORD = [
  'owner-named',
  'owner-missing',
  'owner-not-known',
  'everything-names-one-revision',
  'revisions-differ',
  'another-revision-checked-out',
  'artifact-built-from-another-revision',
  'steps-had-ended',
  'no-step-had-ended',
  'failed-steps-contradict-the-job-status',
  'environment-not-seen',
  'retention-not-asked',
  'retention-not-told',
  'retention-too-short',
  'retention-long-enough',
] as const

/** Why a claim came out as it did: a closed list, in the order in which a finding gives them. */
export const FINDING_REASONS = [
  ...ANY_CLAIM,
  ...RANGE,
  ...GOVERNING,
  ...BRANCH,
  ...ENVIRONMENT,
  ...APPROVAL,
  ...JOB,
  ...RECORD,
] as const
export type FindingReason = (typeof FINDING_REASONS)[number]

/** The reasons of a finding, as a record has them. */
export const findingReasons = someOf(oneOf(FINDING_REASONS), 'Why, as data: of parts and opinions, those that decide.')

/** Why a claim came out as it did. There is no outcome without a reason. */
export type Reasons = readonly [FindingReason, ...FindingReason[]]

/** These reasons, or that one where there is none. */
export function reasonsOr(reasons: readonly FindingReason[], otherwise: FindingReason): Reasons {
  const [first, ...others] = reasons
  return first === undefined ? [otherwise] : [first, ...others]
}

/** Each reason once, in the order of the list: no order of what was read shows in it. */
export const inOrder = (reasons: Reasons): readonly FindingReason[] =>
  FINDING_REASONS.filter((reason) => reasons.includes(reason))
