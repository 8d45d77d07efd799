import fc from 'fast-check'

// A second opinion on what a job's token may do, written from GitHub's documentation alone. It knows nothing of src: it works on
// workflows as plain objects, and asks of one scope at a time.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
// https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations

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

/**
 * What the token has of a scope; undefined: nothing is said anywhere, so the repository's default holds. "You can use `permissions`
 * either as a top-level key, to apply to all jobs in the workflow, or within specific jobs"; "The permissions can only be
 * maintained or reduced" from the caller to the called.
 */
export function secondOpinion(way: readonly OnTheWay[], scope: string, readAtMost: boolean): string | undefined {
  const asks = way.flatMap(({ top, inJob }) => {
    const said = inJob === undefined ? top : inJob
    return said === undefined ? [] : [asked(said, scope)]
  })
  return asks.length === 0 ? undefined : RANKS[Math.min(...asks, readAtMost ? 1 : 2)]
}

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
