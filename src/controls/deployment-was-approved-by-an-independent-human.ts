import { isAgentOrAutomationAccount } from '../agents/attribution/account.ts'
import { agents } from '../agents/index.ts'
import type { Account } from '../model/account.ts'
import type { Opinion, OpinionReason, Outcome } from '../model/conclusions.ts'
import { type Fact, known } from '../model/fact.ts'
import type { FindingReason } from '../model/finding-reason.ts'
import { PROOFS } from '../model/proof.ts'
import { isSameName } from '../model/same-name.ts'
import { admitters, type StatusesSeen } from '../review/admitters.ts'
import { approvalByReview, eitherApproval } from '../review/approval-by-review.ts'
import { limitsOfRange, peopleBehind } from '../review/claim.ts'
import { type Involved, startersOf, tieOf } from '../review/ties.ts'
import { defineControl, type Judgement, type Judging } from './define.ts'

export const deploymentWasApprovedByAnIndependentHuman = defineControl({
  id: 'deployment-was-approved-by-an-independent-human',
  title: 'A human who neither started the run nor had a part in the change approved this deployment',
  reads: ['run', 'event', 'environment', 'approvals', 'workflow-run'],
  consults: [
    'job',
    'deployment',
    'environment-protection',
    'repository',
    'change-set',
    'pull-requests',
    'agent-notes',
    'agent-requests',
    'earlier-record',
    'merges',
    'policy-file',
  ],
  remedy:
    'Have a required reviewer of the environment who neither started the run nor had a part in the change approve it, and turn on "Prevent self-review" for that environment.',
  judge(values, judging, consulted) {
    const { approval } = judging.asked
    if (approval === 'environment-review') return judgeEnvironment(values, judging, consulted)
    const unseen = (['job', 'repository', 'change-set', 'pull-requests', 'agent-notes'] as const).filter(
      (id) => consulted[id].status === 'unavailable',
    )
    const byReview =
      unseen.length === 0
        ? approvalByReview(judging.range)
        : unknown('fact-unavailable', `Could not be seen, of the reviews: ${unseen.join(', ')}.`)
    return approval === 'pull-request-review'
      ? byReview
      : eitherApproval(judgeEnvironment(values, judging, consulted), byReview)
  },
})

interface Values {
  readonly run: { readonly attempt: number } | undefined
  readonly event: { readonly sender: Account | null } | undefined
  readonly environment: { readonly name: string; readonly basis: string } | undefined
  readonly approvals: readonly Approval[] | undefined
  readonly 'workflow-run': { readonly actor: Account | null; readonly triggeringActor: Account | null } | undefined
}

interface Consulted {
  readonly deployment: Fact<StatusesSeen>
  readonly 'environment-protection': Fact<{ readonly reviewers: readonly unknown[] }>
}

/** Whether the review of the environment let it in. */
function judgeEnvironment(
  { run, event, environment, approvals = [], 'workflow-run': workflowRun }: Values,
  judging: Judging,
  consulted: Consulted,
): Judgement {
  if (run === undefined || workflowRun === undefined) return unknown('fact-absent', 'GitHub says there is no such run.')
  if (environment === undefined)
    return fail('job-in-no-environment', 'The job is in no environment, so nobody was asked.')
  if (!PROOFS.includes(environment.basis))
    return unknown(
      'environment-not-proven',
      `Only the ${environment.basis.replaceAll('-', ' ')} says which environment this is.`,
    )
  const starters = startersOf(workflowRun, event?.sender ?? null)
  const people = peopleBehind(judging.range)
  const involved = { starters, people, machineAccounts: judging.machineAccounts }
  const opinions = approvals.map((approval) => ({ by: approval.by, ...weigh(approval, environment.name, involved) }))
  const admittedBy = admitters(environment.name, known(consulted.deployment))
  const reviewersRequired = (known(consulted['environment-protection'])?.reviewers.length ?? 0) > 0
  const circumstances = { admittedBy, reviewersRequired, startersKnown: !starters.includes(null) }
  return {
    ...decide(opinions, { ...circumstances, attempt: run.attempt, peopleKnown: people?.complete === true }),
    opinions,
    limits: [...LIMITS, ...limitsOfRange(judging.range)],
  }
}

const LIMITS = [
  'GitHub tells neither when nor in which attempt of the run an approval was given, nor which of several jobs it let in.',
]

const answer =
  (outcome: Outcome) =>
  (reason: FindingReason, because: string): Judgement => ({ outcome, reasons: [reason], because })
const [pass, fail, unknown] = [answer('pass'), answer('fail'), answer('unknown')]

interface Approval {
  readonly by: Account | null
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly environments: readonly string[]
}

/** Whether one entry of the review history counts, and why. Accounts are compared by id; through those of agents no person acts. */
function weigh(
  { by, state, environments }: Approval,
  environment: string,
  involved: Involved,
): { readonly counted: boolean; readonly reason: OpinionReason } {
  const no = (reason: OpinionReason) => ({ counted: false, reason })
  if (!environments.some((name) => isSameName(name, environment))) return no('for-another-environment')
  if (state === 'rejected') return no('rejected-it')
  if (state === 'pending') return no('still-pending')
  if (by === null) return no('account-is-gone')
  if (by.type !== 'User' || isAgentOrAutomationAccount(by, agents)) return no('not-a-user-account')
  const tie = tieOf(by.id, involved)
  return tie === undefined ? { counted: true, reason: 'independent' } : no(tie)
}

interface Circumstances {
  readonly attempt: number
  /** Ids of those who let this very deployment in, where its own statuses tell. */
  readonly admittedBy: readonly (number | null)[]
  readonly reviewersRequired: boolean
  readonly startersKnown: boolean
  readonly peopleKnown: boolean
}

function decide(opinions: readonly Opinion[], circumstances: Circumstances): Judgement {
  const here = opinions.filter(({ reason }) => reason !== 'for-another-environment' && reason !== 'still-pending')
  const counted = here.filter((opinion) => opinion.counted)
  if (here.some(({ reason }) => reason === 'rejected-it'))
    return circumstances.attempt > 1
      ? unknown(
          'rejected-in-an-attempt-not-told',
          'A reviewer rejected the run, and it is not told whether that was this attempt.',
        )
      : fail('rejected-by-a-reviewer', `${namesOf(here, 'rejected-it')} rejected it.`)
  if (counted.length === 0) return nobodyIndependent(here, circumstances.reviewersRequired)
  if (counted.length < here.length)
    return unknown(
      'deciding-approval-not-told',
      'Some approvals of this environment are independent and some are not; which one let this job in is not told.',
    )
  if (!circumstances.startersKnown)
    return unknown(
      'starter-not-known',
      'Who started the run is no longer known, so the approver cannot be told from them.',
    )
  if (!circumstances.peopleKnown)
    return unknown(
      'people-behind-the-change-not-all-known',
      'Not everybody who had a part in the change is known, so the approver cannot be told from them.',
    )
  if (circumstances.attempt > 1 && !counted.some(({ by }) => by !== null && circumstances.admittedBy.includes(by.id)))
    return unknown(
      'approval-of-an-earlier-attempt',
      `Attempt ${circumstances.attempt} may be running on the approval of an earlier one. A new run would tell them apart.`,
    )
  return pass(
    'independent-approval',
    `${namesOf(counted, 'independent')} approved it, and neither started the run nor had a part in the change.`,
  )
}

function nobodyIndependent(here: readonly Opinion[], reviewersRequired: boolean): Judgement {
  if (here.some(({ reason }) => reason === 'account-is-gone'))
    return unknown('approver-account-is-gone', 'The account that approved it is gone, so who that was cannot be told.')
  if (here.length > 0)
    return fail('no-independent-approval', `Nobody independent approved it: ${here.map(inWords).join(', ')}.`)
  return reviewersRequired
    ? fail(
        'required-review-not-recorded',
        'Reviewers are required and the job is running, but no approval is recorded: the rule was bypassed or has changed.',
      )
    : fail('nobody-approved-the-deployment', 'Nobody approved it.')
}

const namesOf = (opinions: readonly Opinion[], reason: OpinionReason): string =>
  opinions
    .filter((opinion) => opinion.reason === reason)
    .map(({ by }) => by?.login ?? 'a deleted account')
    .join(', ')

const inWords = ({ by, reason }: Opinion): string =>
  `${by?.login ?? 'a deleted account'} (${reason.replaceAll('-', ' ')})`
