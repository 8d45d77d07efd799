import type { Credential } from '../model/credential.ts'
import type { LoginSeen } from './stored-secrets.ts'

/**
 * The keys that steps make for later ones out of an identity which the job has by then: a password of Amazon ECR, say, which
 * lasts for twelve hours. Where no earlier step and no variable gives the job such an identity, it comes from the runner or
 * from a script, and nothing is known of it.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html
 */
export const madeKeys = (logins: readonly LoginSeen[], others: readonly Credential[]): readonly Credential[] =>
  logins.flatMap((login, index): readonly Credential[] => {
    const { at, action, kind, outOf } = login
    if (outOf === undefined) return []
    const sources = others.filter((one) => one.provider === outOf && isThereFor(login, logins.slice(0, index), one))
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

/** Whether a step has a credential: by its own variables or those of the job, or because an earlier step signed in with it. */
const isThereFor = ({ at }: LoginSeen, earlier: readonly LoginSeen[], { from }: Credential): boolean =>
  from.some(
    (place) =>
      OF_THE_JOB.test(place) ||
      place.startsWith(`${at}.env.`) ||
      earlier.some((step) => place === step.at || place.startsWith(`${step.at}.with.`)),
  )

/** The place of a variable that every step has. */
const OF_THE_JOB = /^(?:jobs\.[\w-]+\.)?env\./
