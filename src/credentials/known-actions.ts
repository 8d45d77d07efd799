import type { Level } from '../model/token-scopes.ts'

/** What an action is for, where that bears on a deployment. */
export const PURPOSES = ['check-out', 'set-up', 'build', 'log-in', 'publish', 'deploy', 'evidence'] as const

/** An action whose documentation says what it needs of the job's token. */
export interface KnownAction {
  /** `owner/name`, or `owner/name/path` where only that path is meant, in small letters. */
  readonly action: string
  readonly purpose: (typeof PURPOSES)[number]
  /** The most that it is documented to need of the job's token, with all its inputs. */
  readonly needs: Readonly<Record<string, Level>>
  readonly source: string
  /** The day on which the source was read. */
  readonly verified: string
}

type Row = readonly [action: string, purpose: KnownAction['purpose'], needs: KnownAction['needs']]

const documented = (rows: readonly Row[]): readonly KnownAction[] =>
  rows.map(([action, purpose, needs]) => ({
    action,
    purpose,
    needs,
    source: `https://github.com/${action.split('/').slice(0, 2).join('/')}#readme`,
    verified: '2026-11-27',
  }))

const CONTENTS = { contents: 'read' } as const
const IDENTITY = { 'id-token': 'write' } as const

/** A few actions that are used in many deploying jobs. Of any other, nothing is supposed. */
export const KNOWN_ACTIONS: readonly KnownAction[] = documented([
  ['actions/checkout', 'check-out', CONTENTS],
  ['actions/setup-node', 'set-up', CONTENTS],
  ['actions/setup-python', 'set-up', CONTENTS],
  ['actions/setup-java', 'set-up', CONTENTS],
  ['actions/setup-go', 'set-up', CONTENTS],
  ['actions/setup-dotnet', 'set-up', CONTENTS],
  ['actions/cache', 'set-up', {}],
  ['actions/upload-artifact', 'build', {}],
  ['actions/download-artifact', 'set-up', { actions: 'read' }],
  ['actions/configure-pages', 'set-up', { pages: 'write' }],
  ['actions/upload-pages-artifact', 'build', {}],
  ['actions/deploy-pages', 'deploy', { pages: 'write', ...IDENTITY }],
  ['actions/attest', 'evidence', { attestations: 'write', 'artifact-metadata': 'write', ...IDENTITY }],
  ['actions/attest-build-provenance', 'evidence', { attestations: 'write', 'artifact-metadata': 'write', ...IDENTITY }],
  ['actions/attest-sbom', 'evidence', { attestations: 'write', 'artifact-metadata': 'write', ...IDENTITY }],
  ['actions/create-github-app-token', 'log-in', {}],
  ['aws-actions/configure-aws-credentials', 'log-in', IDENTITY],
  ['aws-actions/amazon-ecr-login', 'log-in', {}],
  ['aws-actions/amazon-ecs-render-task-definition', 'build', {}],
  ['aws-actions/amazon-ecs-deploy-task-definition', 'deploy', {}],
  ['aws-actions/aws-cloudformation-github-deploy', 'deploy', {}],
  ['azure/login', 'log-in', IDENTITY],
  ['azure/webapps-deploy', 'deploy', {}],
  ['azure/functions-action', 'deploy', {}],
  ['azure/k8s-deploy', 'deploy', {}],
  ['google-github-actions/auth', 'log-in', { ...CONTENTS, ...IDENTITY }],
  ['google-github-actions/setup-gcloud', 'set-up', {}],
  ['google-github-actions/deploy-cloudrun', 'deploy', CONTENTS],
  ['google-github-actions/get-gke-credentials', 'log-in', {}],
  ['hashicorp/vault-action', 'log-in', IDENTITY],
  ['hashicorp/setup-terraform', 'set-up', {}],
  ['docker/setup-buildx-action', 'set-up', {}],
  ['docker/setup-qemu-action', 'set-up', {}],
  ['docker/login-action', 'log-in', { packages: 'write' }],
  ['docker/metadata-action', 'build', CONTENTS],
  ['docker/build-push-action', 'publish', { contents: 'read', packages: 'write' }],
  ['pypa/gh-action-pypi-publish', 'publish', IDENTITY],
  ['softprops/action-gh-release', 'publish', { contents: 'write' }],
  ['cloudflare/wrangler-action', 'deploy', { contents: 'read', deployments: 'write' }],
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
      ...IDENTITY,
    },
  ],
])

/** What is known of what a `uses:` names; undefined: nothing. */
export function knownAction(uses: string): KnownAction | undefined {
  const [name = ''] = uses.toLowerCase().split('@')
  return KNOWN_ACTIONS.find(({ action }) => name === action || name.startsWith(`${action}/`))
}
