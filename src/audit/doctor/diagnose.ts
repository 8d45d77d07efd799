import { type Asking, type Case, caseOf, isObserved } from './case.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import type { Deploying } from './deploying.ts'
import { byState, type Finding, STATES, type State } from './finding.ts'
import { ofEvidence } from './of-evidence.ts'
import { ofLists } from './of-lists.ts'
import { ofOwners } from './of-owners.ts'
import { ofName, ofPlace } from './of-place.ts'
import { ofPolicy } from './of-policy.ts'
import { ofProtection } from './of-protection.ts'
import { ofBranch, ofRetention, ofTokenDefault } from './of-settings.ts'
import type { Settings } from './settings.ts'

/** What would be missing at audit time. */
export interface Diagnosis {
  readonly repository: string
  readonly defaultBranch: string
  /** Days that an audit looks back. */
  readonly window: number
  readonly policy: { readonly path: string; readonly state: Case['policy']['state'] }
  readonly coverage: Coverage
  /** Worst first. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<State, number>>
}

/** Draws everything that would be missing, or was not seen, from a repository's settings. Pure. */
export function diagnose(settings: Settings, asking: Asking): Diagnosis {
  const given = caseOf(settings, asking)
  const findings = byState([
    ...given.jobs.flatMap((job) => ofJob(job, given)),
    ...given.targets.flatMap((target) => [...ofName(target, given), ...ofProtection(target, given)]),
    ...ofLists(given),
    ...ofPolicy(given),
    ...ofOwners(given),
    ...ofRetention(given),
    ...ofBranch(given),
    ...ofTokenDefault(given),
  ])
  const count = (state: State) => findings.filter((one) => one.state === state).length
  const [worst, unseen, noted] = STATES
  return {
    repository: settings.repository.name,
    defaultBranch: settings.repository.defaultBranch,
    window: given.window,
    policy: { path: given.policyPath, state: given.policy.state },
    coverage: coverageOf(given),
    findings,
    counts: { [worst]: count(worst), [unseen]: count(unseen), [noted]: count(noted) },
  }
}

function ofJob(job: Deploying, given: Case): readonly Finding[] {
  const findings = [...ofEvidence(job), ...ofPlace(job)]
  if (!isObserved(job, given)) return findings
  return findings.map((one) => (one.state === 'missing' ? { ...one, state: 'note' } : one))
}
