import { policyFile } from '../../facts/policy-file.ts'
import { foldCase } from '../../model/same-name.ts'
import { type AppliedRule, askedOf } from '../../policy/asked.ts'
import { type LoadedPolicy, loadPolicy } from '../../policy/load.ts'
import { type Deploying, deployingIn, environmentOf } from './deploying.ts'
import type { State } from './finding.ts'
import type { Settings } from './settings.ts'

/** What is asked for. */
export interface Asking {
  readonly policyPath: string
  /** Whether that path was named, or is just the usual one. */
  readonly policyNamed: boolean
  /** Days back from the audit that evidence has to be there for; undefined: what the policy asks, or a year. */
  readonly window: number | undefined
}

/** An environment that deploying jobs name, with what the policy asks of it. */
export interface Target {
  readonly name: string
  readonly jobs: readonly Deploying[]
  /** Undefined: the policy says nothing of it, and denies. */
  readonly rule: AppliedRule | undefined
  /** What is not there is missing where something is held back, or where that is not known; elsewhere it is worth a note. */
  readonly weight: State
}

/** All that findings are drawn from. */
export interface Case extends Asking {
  readonly settings: Settings
  readonly policy: LoadedPolicy
  readonly jobs: readonly Deploying[]
  readonly targets: readonly Target[]
  readonly window: number
}

/** What audits look back on, where nothing else is said. */
const YEAR = 365

/** Puts together what was seen with what the policy asks. */
export function caseOf(settings: Settings, asking: Asking): Case {
  const { workflows } = settings
  const jobs = deployingIn(workflows.status === 'observed' ? workflows.value.items : [])
  const policy = policyIn(settings, asking)
  const targets = targetsOf(jobs, policy)
  const asked = targets.flatMap(({ rule }) => rule?.retentionDays ?? [])
  return { ...asking, settings, policy, jobs, targets, window: asking.window ?? (Math.max(0, ...asked) || YEAR) }
}

function policyIn({ policy }: Settings, { policyPath: path, policyNamed: askedFor }: Asking): LoadedPolicy {
  const place = { source: policyFile.source, observedAt: '' }
  if (policy.status !== 'observed') return loadPolicy({ ...place, ...policy })
  return loadPolicy({ ...place, status: 'observed', value: { path, askedFor, file: policy.value } })
}

function targetsOf(jobs: readonly Deploying[], { policy, problem }: LoadedPolicy): readonly Target[] {
  const named = jobs.flatMap((one) => {
    const name = environmentOf(one)
    return name === undefined ? [] : [{ name, one }]
  })
  return [...Map.groupBy(named, ({ name }) => foldCase(name)).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const target = { environment: first.name, marked: false }
    const rule = askedOf(policy, target)
    const isNoted = problem === undefined && rule?.require.length === 0
    return [{ name: first.name, jobs: group.map(({ one }) => one), rule, weight: isNoted ? 'note' : 'missing' }]
  })
}

/** Whether a policy that people wrote asks for nothing to hold where the job deploys to. That a name does not look like production is no such word. */
export const isObserved = (one: Deploying, { policy, targets }: Case): boolean =>
  policy.state === 'from-default-branch' && targets.some(({ jobs, weight }) => weight === 'note' && jobs.includes(one))
