import fc from 'fast-check'

// A second opinion on what a job's token may do, written from GitHub's documentation alone. It knows nothing of src: it works on
// workflows as plain objects, and asks of one scope at a time.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
// https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
// https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions

export type Said = undefined | 'read-all' | 'write-all' | Readonly<Record<string, string>>

/** One workflow on the way to the job: what it says at its top, and in the job that runs or calls on. */
export interface OnTheWay {
  readonly top: Said
  readonly inJob: Said
}

/** "Available permissions and details of what each allows": those with `read|none` can't be written. */
const ONLY_READ = ['models', 'vulnerability-alerts']
export const DOCUMENTED = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'code-quality',
  'contents',
  'copilot-requests',
  'deployments',
  'discussions',
  'drives',
  'id-token',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
  ...ONLY_READ,
]

const RANKS = ['none', 'read', 'write']

/** "If you specify the access for any of these permissions, all of those that are not specified are set to none." */
function asked(said: Exclude<Said, undefined>, scope: string): number {
  if (said === 'write-all') return ONLY_READ.includes(scope) ? 1 : 2
  if (said === 'read-all') return 1
  return RANKS.indexOf(said[scope] ?? 'none')
}

/** What started a run, in the words of the documentation. */
export interface Trigger {
  readonly event: string
  readonly byDependabot: boolean
  /** Of a pull request: whether it comes from a forked repository. */
  readonly fromFork: boolean
  readonly inPublicRepository: boolean
}

/** Whether the token is cut down to reading whatever is written: `depends` on what no file shows. */
function cutDown({ event, byDependabot, fromFork, inPublicRepository }: Trigger): 'yes' | 'no' | 'depends' {
  // "If the workflow was triggered by a pull request event other than `pull_request_target` from a forked repository, and the
  // Send write tokens to workflows from pull requests setting is not selected, the permissions are adjusted to change any write
  // permissions to read only." The setting is one of private repositories.
  const byPullRequest = event.startsWith('pull_request') && event !== 'pull_request_target'
  if (byPullRequest && fromFork) return inPublicRepository ? 'yes' : 'depends'
  // "For workflows initiated by Dependabot using the `pull_request_target` event, if the base ref of the pull request was created
  // by Dependabot, the `GITHUB_TOKEN` will be read-only". By the other events it is "read-only permissions by default", and "You
  // can use the `permissions` key in your workflow to increase the access".
  return byDependabot && event === 'pull_request_target' ? 'depends' : 'no'
}

/**
 * What the token can have of a scope, the least first: one level, or two where it depends on what no file shows. Undefined: nothing
 * is said anywhere, so the repository's default holds. "You can use `permissions` either as a top-level key, to apply to all jobs
 * in the workflow, or within specific jobs"; "The permissions can only be maintained or reduced" from the caller to the called.
 */
export function secondOpinion(
  way: readonly OnTheWay[],
  scope: string,
  trigger: Trigger,
): readonly (string | undefined)[] | undefined {
  const asks = way.flatMap(({ top, inJob }) => {
    const said = inJob === undefined ? top : inJob
    return said === undefined ? [] : [asked(said, scope)]
  })
  if (asks.length === 0) return undefined
  const most = Math.min(...asks)
  const possible = { yes: [Math.min(most, 1)], no: [most], depends: [Math.min(most, 1), most] }[cutDown(trigger)]
  return [...new Set(possible)].map((rank) => RANKS[rank])
}

/** Every event that the documentation speaks of here, and one that it does not. */
export const triggers: fc.Arbitrary<Trigger> = fc.record({
  event: fc.constantFrom(
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment', 'pull_request_target'],
    ...['push', 'create', 'deployment', 'deployment_status', 'workflow_dispatch'],
  ),
  byDependabot: fc.boolean(),
  fromFork: fc.boolean(),
  inPublicRepository: fc.boolean(),
})

const maps = fc.dictionary(fc.constantFrom(...DOCUMENTED), fc.constantFrom('read', 'write', 'none'), { maxKeys: 6 })
const said: fc.Arbitrary<Said> = fc.oneof(
  fc.constant(undefined),
  fc.constant('read-all' as const),
  fc.constant('write-all' as const),
  maps,
)

/** Ways to a job: through up to three calls. */
export const ways: fc.Arbitrary<readonly OnTheWay[]> = fc.array(fc.record({ top: said, inJob: said }), {
  minLength: 1,
  maxLength: 4,
})
