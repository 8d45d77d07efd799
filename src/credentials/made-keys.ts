import type { Credential } from '../model/credential.ts'
import type { LoginSeen } from './stored-secrets.ts'

/**
 * The keys that steps make for later ones out of an identity which the job has by then: a password of Amazon ECR, say, which
 * lasts for twelve hours. Where no earlier step and no variable gives the job such an identity, it comes from the runner or
 * from a script, and nothing is known of it.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html
 */
export const madeKeys = (logins: readonly LoginSeen[], others: readonly Credential[]): readonly Credential[] =>
  logins.flatMap(({ at, action, kind, outOf }, index): readonly Credential[] => {
    if (outOf === undefined) return []
    const later = logins.slice(index).map((login) => login.at)
    const isThereBy = ({ from }: Credential) => from.some((place) => !later.some((step) => place.startsWith(step)))
    const sources = others.filter((one) => one.provider === outOf && isThereBy(one))
    return [
      {
        kind: 'made-key',
        name: `key made by ${action}`,
        isExpression: false,
        provider: kind,
        lifetime: sources.length === 0 ? 'unknown' : 'short-lived',
        scopes: null,
        from: [at, ...sources.map(({ name }) => `out of ${name}`)],
      },
    ]
  })
