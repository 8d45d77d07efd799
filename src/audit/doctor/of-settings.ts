import { branchIsProtected } from '../../controls/branch-is-protected.ts'
import type { Case } from './case.ts'
import { ghApi } from './commands.ts'
import { type Finding, missing, note, notSeen, refused } from './finding.ts'
import { judgedAlone } from './judged-alone.ts'

const KEPT = ['evidence-is-retained-long-enough', 'logs-are-retained-long-enough'] as const

/** Whether evidence and logs are there for as long as an audit looks back. */
export function ofRetention({ settings: { retention, repository }, window }: Case): readonly Finding[] {
  const about = 'retention of artifacts and logs'
  const why = `An audit looks back ${window} days; what GitHub has deleted by then can't be shown, unless it was downloaded.`
  const told = { code: 'retention', about, why, claims: KEPT }
  if (retention.status !== 'observed') return refused(retention, 'For how long GitHub keeps artifacts and logs', told)
  const { days, most } = retention.value
  if (days >= window) return []
  const path = `repos/${repository.name}/actions/permissions/artifact-and-log-retention`
  const set = Math.min(window, most ?? window)
  const raise = set > days ? ghApi('PUT', path, { days: set }) : []
  const download =
    set < window ? [`gh run download RUN_ID --repo ${repository.name} --pattern 'delivery-evidence.*'`] : []
  const limit = most !== null && most < window ? ` More than ${most} are not allowed here.` : ''
  return [
    missing({
      ...told,
      what: `Artifacts and logs are kept for ${days} days.${limit}`,
      add: {
        where: `Settings › Actions › General, or${download.length > 0 ? ', for each run, to a place that lasts' : ''}`,
        lines: [...raise, ...download],
      },
    }),
  ]
}

/** What the tokens of jobs may do that declare no permissions. */
export function ofTokenDefault({ settings }: Case): readonly Finding[] {
  const { tokenDefault, workflows, repository } = settings
  const about = 'default permissions of the job token'
  const why = 'Where no file declares permissions, a job can write to the repository, and no change in it shows that.'
  const claims = ['token-permissions-are-declared', 'token-is-least-privilege'] as const
  const told = { code: 'token-default', about, why, claims }
  if (tokenDefault.status !== 'observed') return refused(tokenDefault, 'What a token may do by default', told)
  if (tokenDefault.value === 'read') return []
  const maps = workflows.status === 'observed' ? workflows.value.items.map(({ map }) => map) : []
  const isUsed = maps.some(
    (map) => map.status !== 'observed' || map.value.jobs.some(({ token }) => token.scopes === null),
  )
  const weighed = isUsed || maps.length === 0 ? missing : note
  const path = `repos/${repository.name}/actions/permissions/workflow`
  const add = {
    where: 'Settings › Actions › General › Workflow permissions, or',
    lines: ghApi('PUT', path, { default_workflow_permissions: 'read' }),
  }
  return [weighed({ ...told, what: 'A token may read and write everything, where nothing else is declared.', add })]
}

/** Whether nothing reaches the default branch without an approved pull request: judged as the step judges it. */
export function ofBranch({ settings: { branch, repository } }: Case): readonly Finding[] {
  const about = `branch ${repository.defaultBranch}`
  const why = 'What reaches it unreviewed is deployed, and what protects it is asked for in every audit of changes.'
  const told = { code: 'branch', about, why, claims: ['branch-is-protected'] } as const
  if (branch.status !== 'observed') return refused(branch, 'What protects it', told)
  const { outcome, because, needs = [] } = branchIsProtected.judge({ 'branch-rules': branch.value }, judgedAlone(), {})
  if (outcome === 'pass') return []
  if (outcome === 'unknown') return [notSeen({ ...told, what: because, needs })]
  const add = {
    where: 'Settings › Rules › Rulesets, or',
    lines: ghApi('POST', `repos/${repository.name}/rulesets`, RULESET),
  }
  return [missing({ ...told, what: because, add })]
}

/** https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset */
const RULESET = {
  name: 'Reviewed before it is deployed',
  target: 'branch',
  enforcement: 'active',
  bypass_actors: [],
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  rules: [
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: false,
        require_last_push_approval: true,
        required_review_thread_resolution: false,
      },
    },
    { type: 'non_fast_forward' },
    { type: 'deletion' },
  ],
}
