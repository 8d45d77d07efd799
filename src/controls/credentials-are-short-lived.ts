import { notUnderstoodOf } from '../credentials/of-job.ts'
import { reachableCredentials } from '../credentials/reachable.ts'
import { type Credential, isJobsOwn } from '../model/credential.ts'
import { NO_SUCH_JOB, notUnderstoodAt } from '../review/workflow-file.ts'
import { defineControl } from './define.ts'

export const credentialsAreShortLived = defineControl({
  id: 'credentials-are-short-lived',
  title: 'The job reaches no credential that outlives it',
  reads: ['workflow'],
  consults: ['workflow-calls', 'token-permissions', 'run', 'event', 'repository'],
  remedy:
    'Let the job sign in with its identity token (OpenID Connect) instead of a stored key: https://docs.github.com/en/actions/concepts/security/openid-connect',
  judge({ workflow: file }, _judging, facts) {
    if (!file?.jobFound) return NO_SUCH_JOB
    const notUnderstood = notUnderstoodOf(file, facts)
    const credentials = reachableCredentials(file, facts)
    const long = credentials.filter(({ lifetime }) => lifetime === 'long-lived')
    const unsure = credentials.filter(({ lifetime }) => lifetime === 'unknown')
    // An exception for some credentials must not let through what was not understood.
    const named = notUnderstood.length === 0 && { credentials: [...long, ...unsure].map(({ name }) => name) }
    if (long.length > 0)
      return {
        outcome: 'fail',
        reasons: ['long-lived-credential'],
        because: `Stored, and valid until changed: ${namesOf(long)}.`,
        ...named,
      }
    if (unsure.length > 0)
      return {
        outcome: 'unknown',
        reasons: ['lifetime-of-credential-not-told'],
        because: `What these open, and for how long, can't be told: ${namesOf(unsure)}.`,
        ...named,
      }
    if (notUnderstood.length > 0) return notUnderstoodAt(notUnderstood)
    const apps = credentials.filter(({ kind }) => kind === 'app-token')
    const identities = credentials.filter((one) => one.kind === 'oidc' && !isJobsOwn(one))
    return {
      outcome: 'pass',
      reasons: ['every-credential-short-lived'],
      because: 'All that the workflow gives the job ends with it or soon after.',
      limits: [
        ...(apps.length === 0
          ? []
          : [`The key of an app makes tokens of an hour, and is itself stored: ${namesOf(apps)}.`]),
        ...(identities.length === 0
          ? []
          : [`What the services that trust them let these do is not seen: ${namesOf(identities)}.`]),
      ],
    }
  },
})

const namesOf = (credentials: readonly Credential[]): string => credentials.map(({ name }) => name).join(', ')
