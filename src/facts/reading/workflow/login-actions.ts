/** What an action signs in to. */
export const LOGIN_KINDS = [
  'aws',
  'azure',
  'google-cloud',
  'vault',
  'kubernetes',
  'container-registry',
  'package-registry',
  'github-app',
  'github',
  'ssh',
  'other',
] as const
export type LoginKind = (typeof LOGIN_KINDS)[number]

/** An action that is known to sign in somewhere, and the inputs that say as whom and with what. */
export interface LoginAction {
  /** `owner/name`, in small letters. */
  readonly action: string
  readonly kind: LoginKind
  /** Inputs that name the identity, the place or the scope; what they hold is kept. `*` stands for any end of a name. */
  readonly names: readonly string[]
  /** Inputs that hold a key, a password or a token; what they hold is never kept. */
  readonly keys: readonly string[]
  /** The kind of identity, taken on by then, that it makes a key out of; undefined: it does not. */
  readonly outOf?: LoginKind
}

const login = (action: string, kind: LoginKind, names: readonly string[], keys: readonly string[]): LoginAction => ({
  action,
  kind,
  names,
  keys,
})

const SSH_NAMES = ['host', 'username', 'proxy_host', 'proxy_username']
const SSH_KEYS = ['key', 'password', 'passphrase', 'proxy_key', 'proxy_password', 'proxy_passphrase']

/**
 * From each action's own action.yml, and its README where that leaves open how it signs in; read on 2026-11-27 in a
 * stored copy of its repository, the newest commit of which was of 2023-03 to 2026-08. Keys that an action takes from the
 * environment alone are not its inputs.
 */
export const LOGIN_ACTIONS: readonly LoginAction[] = [
  login(
    'aws-actions/configure-aws-credentials',
    'aws',
    ['role-to-assume', 'audience', 'aws-region', 'role-chaining', 'web-identity-token-file', 'force-skip-oidc'],
    ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'],
  ),
  { ...login('aws-actions/amazon-ecr-login', 'container-registry', ['registries', 'registry-type'], []), outOf: 'aws' },
  login('azure/login', 'azure', ['client-id', 'tenant-id', 'subscription-id', 'auth-type'], ['creds']),
  login('azure/docker-login', 'container-registry', ['login-server', 'username'], ['password']),
  login('azure/webapps-deploy', 'azure', ['app-name'], ['publish-profile']),
  login('azure/functions-action', 'azure', ['app-name'], ['publish-profile']),
  login('azure/static-web-apps-deploy', 'azure', [], ['azure_static_web_apps_api_token']),
  login('azure/k8s-set-context', 'kubernetes', ['cluster-name', 'k8s-url'], ['kubeconfig', 'k8s-secret', 'token']),
  login(
    'google-github-actions/auth',
    'google-cloud',
    ['workload_identity_provider', 'service_account', 'audience', 'project_id'],
    ['credentials_json'],
  ),
  login(
    'hashicorp/vault-action',
    'vault',
    ['url', 'role', 'method', 'path', 'namespace', 'username', 'jwtgithubaudience'],
    ['token', 'secretid', 'roleid', 'githubtoken', 'password', 'jwtprivatekey', 'jwtkeypassword', 'clientkey'],
  ),
  login('docker/login-action', 'container-registry', ['registry', 'username'], ['password', 'registry-auth']),
  login('redhat-actions/podman-login', 'container-registry', ['registry', 'username'], ['password']),
  login('pypa/gh-action-pypi-publish', 'package-registry', ['repository-url', 'repository_url', 'user'], ['password']),
  login('js-devtools/npm-publish', 'package-registry', ['registry'], ['token']),
  login('rubygems/configure-rubygems-credentials', 'package-registry', ['role-to-assume', 'audience'], ['api-token']),
  login(
    'actions/create-github-app-token',
    'github-app',
    ['app-id', 'client-id', 'owner', 'repositories', 'permission-*'],
    ['private-key'],
  ),
  login('tibdex/github-app-token', 'github-app', ['app_id'], ['private_key']),
  login(
    'peter-murray/workflow-application-token-action',
    'github-app',
    ['application_id'],
    ['application_private_key'],
  ),
  login('actions/checkout', 'github', ['repository'], ['token', 'ssh-key']),
  login('actions/github-script', 'github', [], ['github-token']),
  login('peter-evans/create-pull-request', 'github', [], ['token', 'branch-token']),
  login('peter-evans/repository-dispatch', 'github', ['repository'], ['token']),
  login('softprops/action-gh-release', 'github', ['repository'], ['token']),
  login(
    'peaceiris/actions-gh-pages',
    'github',
    ['external_repository'],
    ['personal_token', 'deploy_key', 'github_token'],
  ),
  login('webfactory/ssh-agent', 'ssh', [], ['ssh-private-key']),
  login('appleboy/ssh-action', 'ssh', SSH_NAMES, SSH_KEYS),
  login('appleboy/scp-action', 'ssh', SSH_NAMES, SSH_KEYS),
  login('pulumi/auth-actions', 'other', ['organization', 'requested-token-type', 'scope'], []),
  login('hashicorp/setup-terraform', 'other', ['cli_config_credentials_hostname'], ['cli_config_credentials_token']),
  login('cloudflare/wrangler-action', 'other', ['accountid'], ['apitoken']),
  login('digitalocean/action-doctl', 'other', [], ['token']),
  login('akhileshns/heroku-deploy', 'other', ['heroku_app_name', 'heroku_email'], ['heroku_api_key']),
  login('firebaseextended/action-hosting-deploy', 'google-cloud', ['projectid'], ['firebaseserviceaccount']),
  login('amondnet/vercel-action', 'other', ['vercel-project-id', 'vercel-org-id'], ['vercel-token', 'zeit-token']),
  login('jfrog/setup-jfrog-cli', 'package-registry', ['oidc-provider-name', 'oidc-audience'], []),
  login('1password/load-secrets-action', 'vault', ['connect-host'], ['connect-token', 'service-account-token']),
  login('octopusdeploy/login', 'other', ['server', 'service_account_id'], ['api_key']),
]

/** `owner/name` of a `uses:` that names an action of a repository, in small letters, as GitHub compares them. */
export const repositoryOf = (uses: string): string =>
  uses.split('@')[0]?.split('/').slice(0, 2).join('/').toLowerCase() ?? ''
