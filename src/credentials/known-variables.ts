/** A variable by which a tool is documented to take a key, and what that opens. */
export interface KnownVariable {
  readonly name: string
  /** In the words of what an action signs in to. */
  readonly provider: string
  /** Where that is documented. */
  readonly source: string
}

const read = (provider: string, source: string, ...names: readonly string[]): readonly KnownVariable[] =>
  names.map((name) => ({ name, provider, source }))

const TERRAFORM = 'https://registry.terraform.io/providers/hashicorp'

/** A few that are used in many deploying jobs. Of any other, nothing is supposed but what its name says. */
export const KNOWN_VARIABLES: readonly KnownVariable[] = [
  ...read(
    'aws',
    'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
  ),
  ...read(
    'azure',
    'https://learn.microsoft.com/en-us/dotnet/api/azure.identity.environmentcredential',
    'AZURE_CLIENT_SECRET',
  ),
  ...read('azure', `${TERRAFORM}/azurerm/latest/docs/guides/service_principal_client_secret`, 'ARM_CLIENT_SECRET'),
  ...read(
    'google-cloud',
    'https://cloud.google.com/docs/authentication/application-default-credentials',
    'GOOGLE_APPLICATION_CREDENTIALS',
  ),
  ...read('google-cloud', `${TERRAFORM}/google/latest/docs/guides/provider_reference`, 'GOOGLE_CREDENTIALS'),
  ...read('vault', 'https://developer.hashicorp.com/vault/docs/commands#environment-variables', 'VAULT_TOKEN'),
  ...read(
    'kubernetes',
    'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    'KUBECONFIG',
  ),
  ...read(
    'package-registry',
    'https://docs.github.com/en/actions/tutorials/publish-packages/publish-nodejs-packages',
    'NODE_AUTH_TOKEN',
  ),
  ...read('package-registry', 'https://docs.npmjs.com/using-private-packages-in-a-ci-cd-workflow', 'NPM_TOKEN'),
  ...read('package-registry', 'https://twine.readthedocs.io/en/stable/#environment-variables', 'TWINE_PASSWORD'),
  ...read(
    'package-registry',
    'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
    'CARGO_REGISTRY_TOKEN',
  ),
  ...read(
    'container-registry',
    'https://docs.github.com/en/actions/tutorials/publish-packages/publish-docker-images',
    'DOCKER_PASSWORD',
  ),
  ...read('github', 'https://cli.github.com/manual/gh_help_environment', 'GH_TOKEN', 'GITHUB_TOKEN'),
]

/** What a key opens by the variables that it is given in, from paths in a workflow file; null: none is known, or they differ. */
export function openedBy(places: readonly string[]): string | null {
  const names = places.map((place) => /(?:^|\.)env\.(\w+)$/.exec(place)?.[1]?.toUpperCase())
  const known = KNOWN_VARIABLES.filter(({ name }) => names.includes(name))
  const [provider, ...others] = new Set(known.map((one) => one.provider))
  return provider === undefined || others.length > 0 ? null : provider
}
