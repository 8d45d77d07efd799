import type { InputValue } from '../facts/reading/workflow/declarations.ts'
import type { Level } from '../model/token-scopes.ts'

/** What an action is for, where that bears on a deployment. What it releases by which inputs, `releases` of the workflow says. */
export const PURPOSES = ['check-out', 'set-up', 'build', 'log-in', 'release', 'evidence'] as const

/** An action whose documentation says what it needs of the job's token, or that takes no such token. */
export interface KnownAction {
  /** `owner/name`, or `owner/name/path` where only that path is meant, in small letters. */
  readonly action: string
  readonly purpose: (typeof PURPOSES)[number]
  /** The most that it is documented to need of the job's token, whatever its inputs; `{}`: it takes none. */
  readonly needs: Readonly<Record<string, Level>>
  /** Scopes among those that it is documented to need only where each of these inputs holds one of these. */
  readonly only: Readonly<Record<string, Inputs>>
  /**
   * The file that says so, at the commit that was read; others' were read in a stored copy, and may say otherwise by now.
   * Where that is an action.yml, it takes no such token, and the README beside it asks for none on the action's own behalf.
   */
  readonly source: string
  /** The day on which the source was read. */
  readonly verified: string
}

/** What may stand at inputs, by their names in small letters. */
export type Inputs = Readonly<Record<string, readonly (InputValue | 'absent')[]>>

type Row = readonly [
  action: string,
  purpose: KnownAction['purpose'],
  needs: KnownAction['needs'],
  file: `${string}/${'README.md' | 'action.yml'}`,
  only?: KnownAction['only'],
]

const documented = (rows: readonly Row[]): readonly KnownAction[] =>
  rows.map(([action, purpose, needs, file, only = {}]) => ({
    action,
    purpose,
    needs,
    only,
    source: `https://github.com/${action}/blob/${file}`,
    verified: '2026-11-27',
  }))

const CONTENTS = { contents: 'read' } as const
const IDENTITY = { 'id-token': 'write' } as const
/** As `actions/attest` says; the two older actions say that they only wrap it. */
const ATTESTING = { attestations: 'write', 'artifact-metadata': 'write', ...IDENTITY } as const

const GIVEN = ['true', 'false', 'other'] as const
const NOT_GIVEN = ['absent'] as const
const NOT_ON = ['absent', 'false'] as const

/** It writes down where the artifact is stored when it has put the attestation there itself. */
const STORED = {
  'artifact-metadata': { 'push-to-registry': ['true'], 'create-storage-record': ['absent', 'true'] },
} as const

/**
 * A few actions that are used in many deploying jobs. Of any other, nothing is supposed; nor of those that take the
 * token and don't say what for, as docker/login-action, docker/metadata-action and actions/configure-pages.
 */
export const KNOWN_ACTIONS: readonly KnownAction[] = documented([
  ['actions/checkout', 'check-out', CONTENTS, 'f548e57/README.md'],
  ['actions/setup-node', 'set-up', CONTENTS, 'ae0d4ed/README.md'],
  ['actions/setup-python', 'set-up', CONTENTS, '5fda3b9/README.md'],
  ['actions/setup-java', 'set-up', CONTENTS, '1dbac3c/README.md'],
  ['actions/setup-go', 'set-up', CONTENTS, 'fba3fb4/README.md'],
  ['actions/setup-dotnet', 'set-up', CONTENTS, '5e931af/README.md'],
  ['actions/cache', 'set-up', {}, '27d5ce7/action.yml'],
  ['actions/upload-artifact', 'build', {}, 'bbbca2d/action.yml'],
  [
    'actions/download-artifact',
    'set-up',
    { actions: 'read' },
    '484a0b5/README.md',
    { actions: { 'github-token': GIVEN } },
  ],
  ['actions/upload-pages-artifact', 'build', {}, 'fc324d3/action.yml'],
  ['actions/deploy-pages', 'release', { pages: 'write', ...IDENTITY }, 'cd2ce8f/README.md'],
  ['actions/attest', 'evidence', ATTESTING, '1e69f48/README.md', STORED],
  ['actions/attest-build-provenance', 'evidence', ATTESTING, '10334b5/README.md', STORED],
  ['actions/attest-sbom', 'evidence', ATTESTING, '5729fe4/README.md', STORED],
  ['actions/create-github-app-token', 'log-in', {}, '7989d20/action.yml'],
  [
    'aws-actions/configure-aws-credentials',
    'log-in',
    IDENTITY,
    'bcd4089/README.md',
    {
      'id-token': {
        'role-to-assume': GIVEN,
        'aws-access-key-id': NOT_GIVEN,
        'web-identity-token-file': NOT_GIVEN,
        'role-chaining': NOT_ON,
        'force-skip-oidc': NOT_ON,
      },
    },
  ],
  ['aws-actions/amazon-ecr-login', 'log-in', {}, '03f1aad/action.yml'],
  ['aws-actions/amazon-ecs-render-task-definition', 'build', {}, '138c24f/action.yml'],
  ['aws-actions/amazon-ecs-deploy-task-definition', 'release', {}, 'c465972/action.yml'],
  ['aws-actions/aws-cloudformation-github-deploy', 'release', {}, '197fa4a/action.yml'],
  [
    'azure/login',
    'log-in',
    IDENTITY,
    '833e823/README.md',
    { 'id-token': { 'client-id': GIVEN, 'auth-type': NOT_GIVEN } },
  ],
  ['azure/webapps-deploy', 'release', {}, 'a1bf3d8/action.yml'],
  ['azure/functions-action', 'release', {}, 'c50a234/action.yml'],
  ['azure/k8s-deploy', 'release', { actions: 'read', ...CONTENTS, ...IDENTITY }, '4fa6d56/README.md'],
  [
    'google-github-actions/auth',
    'log-in',
    IDENTITY,
    'fc21748/README.md',
    { 'id-token': { workload_identity_provider: GIVEN } },
  ],
  ['google-github-actions/setup-gcloud', 'set-up', {}, 'aa5489c/action.yml'],
  ['google-github-actions/deploy-cloudrun', 'release', {}, '2028e2d/action.yml'],
  ['google-github-actions/get-gke-credentials', 'log-in', {}, '3da1e46/action.yml'],
  [
    'hashicorp/vault-action',
    'log-in',
    { ...CONTENTS, ...IDENTITY },
    '4c06c5c/README.md',
    { 'id-token': { method: GIVEN, jwtprivatekey: NOT_GIVEN } },
  ],
  ['hashicorp/setup-terraform', 'set-up', {}, '8620a60/action.yml'],
  ['docker/setup-buildx-action', 'set-up', {}, '37fe631/action.yml'],
  ['docker/setup-qemu-action', 'set-up', {}, '96fe6ef/action.yml'],
  ['docker/build-push-action', 'build', CONTENTS, 'cb941d0/README.md'],
  ['pypa/gh-action-pypi-publish', 'release', IDENTITY, '81e9d93/README.md', { 'id-token': { password: NOT_GIVEN } }],
  [
    'softprops/action-gh-release',
    'release',
    { contents: 'write', discussions: 'write' },
    '2bc819c/README.md',
    { discussions: { discussion_category_name: GIVEN } },
  ],
  [
    'cloudflare/wrangler-action',
    'release',
    { deployments: 'write', ...CONTENTS },
    'a61fbea/README.md',
    { deployments: { githubtoken: GIVEN } },
  ],
  [
    'delivery-evidence/delivery-evidence',
    'evidence',
    {
      actions: 'read',
      attestations: 'write',
      checks: 'read',
      contents: 'read',
      deployments: 'read',
      'pull-requests': 'read',
      statuses: 'read',
      ...IDENTITY,
    },
    'HEAD/README.md',
  ],
])

/** What is known of what a `uses:` names; undefined: nothing. */
export function knownAction(uses: string): KnownAction | undefined {
  const [name = ''] = uses.toLowerCase().split('@')
  return KNOWN_ACTIONS.find(({ action }) => name === action || name.startsWith(`${action}/`))
}
