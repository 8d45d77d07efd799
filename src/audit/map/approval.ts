import type { Approval } from '../../controls/define.ts'
import { deploymentWasApprovedByAnIndependentHuman } from '../../controls/deployment-was-approved-by-an-independent-human.ts'
import { type AppliedRule, askedOf } from '../../policy/asked.ts'
import { BUILT_IN_POLICY } from '../../policy/load.ts'
import type { Parsed } from '../../policy/parse.ts'
import type { DrawnJob, WorkflowMap } from './workflow.ts'

/** The policy that a drawing is made with. */
export interface PolicySeen {
  readonly path: string
  /** Whether that path was named, or is just the usual one. */
  readonly named: boolean
  readonly parsed: Parsed
}

/** A workflow's paths, and of each job who is asked before it gets what it reaches. */
export interface MapWithApprovals extends WorkflowMap {
  readonly jobs: readonly (DrawnJob & { readonly approval: readonly string[] })[]
}

/** Adds who is asked: whom GitHub asks, by the environment, and what the policy takes for an approval. Undefined: there is no policy. */
export const withApprovals = ({ triggers, jobs }: WorkflowMap, policy: PolicySeen | undefined): MapWithApprovals => ({
  triggers,
  jobs: jobs.map((job) => ({ ...job, approval: approvalOf(job, policy) })),
})

function approvalOf(job: DrawnJob, policy: PolicySeen | undefined): readonly string[] {
  if (job.calls !== null) return ['what the file that it calls says']
  if (job.environmentIsExpression) return ['by its environment, which is known only when it runs']
  return [byGitHub(job.environment), byPolicy(job, policy)]
}

const byGitHub = (environment: string | null): string =>
  environment === null
    ? 'GitHub asks nobody: it is in no environment'
    : `GitHub asks the reviewers of ${environment}, if its settings name any; \`doctor\` tells`

function byPolicy({ environment, evidence }: DrawnJob, seen: PolicySeen | undefined): string {
  const own = evidence?.policy ?? null
  if (own !== null && seen?.named !== true) return `the policy of its step is ${own}: name it with --policy`
  const whose = seen?.path ?? 'the built-in policy'
  const parsed = seen?.parsed ?? { policy: BUILT_IN_POLICY }
  if ('problem' in parsed) return `${whose} can't be used, and so denies: ${parsed.problem}`
  const rule = askedOf(parsed.policy, { environment: environment ?? undefined, marked: false })
  if (rule === undefined) return `${whose} says nothing of it, and so denies`
  const hint = seen === undefined && rule.preset === 'observe' ? ', unless GitHub marks it as production' : ''
  return `${whose} ${inWords(rule)}${hint}`
}

function inWords({ require, note, approval }: AppliedRule): string {
  const { id } = deploymentWasApprovedByAnIndependentHuman
  if (require.includes(id)) return `requires ${WORDS[approval]}`
  return note.includes(id) ? 'requires no approval, and notes whether there was one' : 'asks for no approval'
}

const WORDS: Readonly<Record<Approval, string>> = {
  'environment-review': "an independent human's review of the environment",
  'pull-request-review': "an independent human's review of every pull request",
  either: "an independent human's review of the environment, or of every pull request",
}
