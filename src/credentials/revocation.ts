import type { Credential } from '../model/credential.ts'

/** How a credential is cut off and by whom, as far as its kind tells; undefined: that is not known. */
export const revocationOf = ({ kind }: Pick<Credential, 'kind'>): string | undefined => HOW[kind]

/**
 * https://docs.github.com/en/actions/concepts/security/github_token
 * https://docs.github.com/en/actions/concepts/security/openid-connect
 * https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/reviewing-and-revoking-personal-access-tokens-in-your-organization
 */
const HOW: Readonly<Record<Credential['kind'], string | undefined>> = {
  'github-token': 'ends with the job; whoever may write to the repository can cancel the run',
  oidc: 'ends within minutes; whoever runs the service that trusts it can end that trust',
  'app-token': "the app's owner deletes its private key",
  'deploy-key': 'whoever administers the repository or the host removes the public key',
  'user-token': 'its owner, or the organisation, revokes the token',
  'stored-key': 'whoever runs the service that it opens takes it back; an administrator deletes the secret',
  'stored-secret': undefined,
  'made-key':
    'ends within hours; whoever runs the service that it opens takes back what the identity may that it is made out of',
  'any-secret': undefined,
}
