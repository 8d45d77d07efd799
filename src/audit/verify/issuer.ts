/**
 * Who issues tokens to the jobs of github.com: GitHub, or GitHub for an enterprise that has an issuer of its own there.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const GITHUB_COM = /^https:\/\/token\.actions\.githubusercontent\.com(\/[A-Za-z0-9-]+)?$/

/** The same on GitHub Enterprise Cloud with data residency. */
const GHE_COM = /^https:\/\/token\.actions\.(?<tenant>[A-Za-z0-9-]+\.ghe\.com)$/

/** Whether that issuer speaks for the jobs of github.com. */
export const isOfGitHubCom = (issuer: string): boolean => GITHUB_COM.test(issuer)

/** The host of the server whose jobs an issuer speaks for; a GitHub Enterprise Server is its own issuer. Undefined: not a URL. */
export function serverOf(issuer: string): string | undefined {
  if (isOfGitHubCom(issuer)) return 'github.com'
  return GHE_COM.exec(issuer)?.groups?.['tenant'] ?? URL.parse(issuer)?.host
}
