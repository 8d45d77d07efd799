import { type Asking, type Case, caseOf } from '../../../src/audit/doctor/case.ts'
import type { EnvironmentRules, Settings } from '../../../src/audit/doctor/settings.ts'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'
import type { Protection } from '../../../src/model/rules.ts'
import { DEPLOY, deployJob, KEPT, POLICY, workflowWith } from './kept.ts'

/** GitHub's answer to a token that may not read something. */
export const FORBIDDEN = unavailable('forbidden', '403: Resource not accessible', ['administration: read'])

/** Workflow files by path, as they were read. */
export const workflows = (files: Readonly<Record<string, string>>): Settings['workflows'] => {
  const items = Object.entries(files).map(([path, text]) => ({ path, map: observed(mapWorkflow(path, text)) }))
  return observed({ items, complete: true })
}

/** One workflow file with those jobs. */
export const withJobs = (...jobs: readonly (readonly string[])[]) => ({
  workflows: workflows({ [DEPLOY]: workflowWith(...jobs) }),
})

export const policy = (text: string): Settings['policy'] => observed({ text, blob: 'b', digest: 'sha256:d' })

/** The rules of production, by which nothing is missing, or otherwise. */
export const rules = (changes: Partial<EnvironmentRules> = {}): EnvironmentRules => ({
  environmentId: 1,
  name: 'production',
  updatedAt: '2026-11-02T09:00:00Z',
  reviewers: [
    { type: 'Team', id: 77, name: 'releases' },
    { type: 'User', id: 4711, name: 'lena' },
  ],
  preventSelfReview: true,
  waitMinutes: 0,
  branches: 'protected',
  otherRules: [],
  adminsCanBypass: false,
  ...changes,
})

export const environments = (...items: readonly EnvironmentRules[]): Settings['environments'] =>
  observed({ items, complete: true })

const GUARDED: Protection = {
  kind: 'ruleset',
  ruleset: null,
  bypass: [],
  pullRequest: { approvals: 1, dismissesStale: true, codeOwners: false, lastPush: true },
  checks: null,
  forbidsForcePush: true,
  forbidsDeletion: true,
  signatures: false,
  linearHistory: false,
  mergeQueue: false,
  otherRules: [],
}

/** The settings of a repository in which nothing is missing, or otherwise. */
export const settingsWith = (changes: Partial<Settings> = {}): Settings => ({
  repository: {
    id: 900,
    name: 'acme/shop',
    owner: { id: 301, login: 'acme', type: 'Organization' },
    visibility: 'private',
    defaultBranch: 'main',
    fork: false,
    tokenDefault: null,
  },
  ...withJobs(deployJob('deploy', 'production')),
  environments: environments(rules()),
  policy: policy(KEPT.files?.[POLICY] ?? ''),
  codeOwners: observed({ path: '.github/CODEOWNERS', text: KEPT.files?.['.github/CODEOWNERS'] ?? '' }),
  branch: observed({ branch: 'main', basis: 'default-branch', classic: 'none', protections: [GUARDED] }),
  retention: observed({ days: 400, most: 400 }),
  tokenDefault: observed('read'),
  started: new Map(),
  ...changes,
})

export const ASKING: Asking = { policyPath: POLICY, policyNamed: false, window: undefined }

export const caseWith = (changes: Partial<Settings> = {}, asking: Partial<Asking> = {}): Case =>
  caseOf(settingsWith(changes), { ...ASKING, ...asking })
