import type { ReleasePurpose } from './release-commands.ts'

/** An action that is known to publish something, to deploy it, or to write to a repository. */
export interface ReleaseAction {
  /** `owner/name`, in small letters. */
  readonly action: string
  readonly purpose: ReleasePurpose
  /** Inputs of which one has to hold this for it to do so; none: it does so anyway. */
  readonly only: Readonly<Record<string, RegExp>>
  /** Inputs that keep it from doing so, unless they are false. */
  readonly idle: readonly string[]
  /** Whether it may find nothing to do and succeed all the same; or inputs that make it so, unless they are false. */
  readonly skips: boolean | readonly string[]
}

/** An action that runs a known program with what it is given. */
export interface CommandAction {
  readonly action: string
  readonly program: string
  /** The input that holds what follows the program's name. */
  readonly input: string
  /** What it runs where it is given none. */
  readonly usual: string
}

const all = (
  purpose: ReleasePurpose,
  actions: readonly string[],
  { only = {}, idle = [], skips = false }: Partial<Pick<ReleaseAction, 'only' | 'idle' | 'skips'>> = {},
): readonly ReleaseAction[] => actions.map((action) => ({ action, purpose, only, idle, skips }))

const PUSH = { push: /^true$/i, outputs: /\btype=registry\b|\bpush=true\b/ }

/**
 * From each action's own action.yml, and its README where that leaves open what it does; read on 2026-11-27 in a stored copy of
 * its repository, not always of its newest version. An action in no row, and what an action uses in turn, may do the same.
 */
export const RELEASE_ACTIONS: readonly ReleaseAction[] = [
  ...all('publish', ['docker/build-push-action'], { only: PUSH, idle: ['call'] }),
  ...all('publish', ['docker/bake-action'], { only: { push: /^true$/i } }),
  ...all('publish', ['redhat-actions/push-to-registry', 'rubygems/release-gem', 'svenstaro/upload-release-action']),
  ...all('publish', ['pypa/gh-action-pypi-publish'], { skips: ['skip-existing', 'skip_existing'] }),
  ...all('publish', ['js-devtools/npm-publish'], { idle: ['dry-run'], skips: true }),
  ...all('publish', ['cycjimmy/semantic-release-action'], { idle: ['dry_run'], skips: true }),
  ...all('publish', ['changesets/action'], { only: { publish: /./ }, skips: true }),
  ...all('publish', ['googleapis/release-please-action', 'google-github-actions/release-please-action'], {
    idle: ['skip-github-release', 'draft'],
    skips: true,
  }),
  ...all('publish', ['helm/chart-releaser-action'], { idle: ['skip_upload', 'install_only'], skips: true }),
  ...all('publish', ['softprops/action-gh-release', 'actions/create-release'], { idle: ['draft'] }),
  ...all('publish', ['ncipollo/release-action'], { idle: ['draft'], skips: ['skipifreleaseexists'] }),
  ...all('publish', ['jamesives/github-pages-deploy-action'], { idle: ['dry-run'], skips: true }),
  ...all('publish', ['peaceiris/actions-gh-pages'], { skips: true }),

  ...all('deploy', ['actions/deploy-pages', 'azure/webapps-deploy', 'azure/functions-action']),
  ...all('deploy', ['azure/container-apps-deploy-action', 'cloudflare/pages-action', 'amondnet/vercel-action']),
  ...all('deploy', ['azure/k8s-deploy'], { only: { action: /^(?!reject)/ } }),
  ...all('deploy', ['azure/static-web-apps-deploy'], { only: { action: /^upload$/i }, skips: true }),
  ...all('deploy', ['aws-actions/amazon-ecs-deploy-task-definition'], {
    only: { service: /./, 'run-task': /^true$/i },
  }),
  ...all('deploy', ['aws-actions/aws-cloudformation-github-deploy'], {
    only: { mode: /^(?!create-only)/ },
    idle: ['no-execute-changeset'],
    skips: true,
  }),
  ...all('deploy', ['google-github-actions/deploy-cloudrun', 'google-github-actions/deploy-appengine']),
  ...all('deploy', ['akhileshns/heroku-deploy'], { idle: ['justlogin'] }),
  ...all('deploy', ['firebaseextended/action-hosting-deploy']),
  ...all('deploy', ['nwtgck/actions-netlify'], { skips: true }),

  ...all('write', ['ad-m/github-push-action', 'stefanzweifel/git-auto-commit-action', 'endbug/add-and-commit'], {
    skips: true,
  }),
  ...all('write', ['peter-evans/create-pull-request'], { skips: true }),
]

/** As the table above. */
export const COMMAND_ACTIONS: readonly CommandAction[] = [
  { action: 'goreleaser/goreleaser-action', program: 'goreleaser', input: 'args', usual: '' },
  { action: 'cloudflare/wrangler-action', program: 'wrangler', input: 'command', usual: 'deploy' },
  { action: 'superfly/flyctl-actions', program: 'flyctl', input: 'args', usual: '' },
  { action: 'pulumi/actions', program: 'pulumi', input: 'command', usual: '' },
]
