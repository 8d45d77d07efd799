import { type Credential, isJobsOwn } from '../model/credential.ts'

/**
 * Where what a credential may do is decided, as far as that is out of the sight of every job: a cloud's trust policies, roles
 * and teams are not GitHub's to tell, or not to a job's token. Null: all that it may do is in its scopes.
 */
export function inheritedFrom(credential: Credential): string | null {
  if (credential.kind === 'github-token' && credential.scopes !== null) return null
  return `${isJobsOwn(credential) && credential.kind === 'oidc' ? TRUST : FROM[credential.kind]}; not seen`
}

/** By itself it opens nothing. */
const TRUST = 'the trust policy of each service that takes it'

/**
 * https://docs.github.com/en/actions/concepts/security/openid-connect
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
 * https://docs.github.com/en/apps/using-github-apps/reviewing-and-modifying-installed-github-apps
 * https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys
 */
const FROM: Readonly<Record<Credential['kind'], string>> = {
  'github-token': 'the workflow files, or the settings of the repository or its organisation',
  oidc: 'the trust policy of the identity, and the roles that it has where it signs in',
  'app-token': "the permissions of the app's installation, of which whoever holds its key can ask for all",
  'deploy-key': 'whether the repository or the host lets the key write',
  'user-token': 'the roles and the teams of its owner, within the scopes that the token was given',
  'stored-key': 'the roles of the account that it belongs to',
  'stored-secret': 'whatever it opens',
  'made-key': 'the roles of the identity that it is made out of',
  'any-secret': 'whatever those secrets open',
}
