import { tokenOf } from '../credentials/of-job.ts'
import { reachableCredentials } from '../credentials/reachable.ts'
import { revocationOf } from '../credentials/revocation.ts'
import type { FactId, Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { defineAsk, ofFacts } from './define.ts'
import { protectionHere } from './target.ts'

const TOKEN: readonly FactId[] = ['workflow', 'workflow-calls', 'token-permissions', 'run', 'event', 'repository']

/** A2: token scope, credential source, service account owner, environment protection, revocation path. */
export const privilegedAccessControlled = defineAsk({
  id: 'privileged-access-controlled',
  fields: [
    ofFacts("Scope of the job's token", TOKEN, tokenScope),
    ofFacts('Credentials that the job can reach, and where from', TOKEN, credentialSource),
    ofFacts('Owner of each service account', TOKEN, serviceAccountOwner),
    ofFacts('Protection of the environment', ['environment', 'environment-protection'], protection),
    ofFacts('How each credential is cut off', TOKEN, revocation),
  ],
})

function tokenScope(facts: Facts): string | undefined {
  const { scopes, differences } = tokenOf(known(facts.workflow), facts)
  if (scopes === null || differences.length > 0) return undefined
  return scopes.map(({ scope, level, from }) => `${scope}: ${level} (${from})`).join(', ')
}

/** Undefined: not all of them are known. */
function credentialsOf(facts: Facts) {
  const file = known(facts.workflow)
  if (file?.jobFound !== true || file.notUnderstood.length > 0) return undefined
  return reachableCredentials(file, facts)
}

function credentialSource(facts: Facts): string | undefined {
  return credentialsOf(facts)
    ?.map(({ name, kind, from }) => `${name} (${kind})${from.length === 0 ? '' : ` from ${from.join(', ')}`}`)
    .join('; ')
}

/** Nothing that is read names the owner of a service account yet, so the only answer is that the job reaches none. */
function serviceAccountOwner(facts: Facts): string | undefined {
  const credentials = credentialsOf(facts)
  return credentials?.every(
    ({ kind, provider }) => kind === 'github-token' || (kind === 'oidc' && provider === 'github'),
  )
    ? 'The workflow file gives the job none beside its own tokens'
    : undefined
}

function protection(facts: Facts): string | undefined {
  const rules = protectionHere(facts)
  if (rules === undefined || rules.reviewers.length === 0) return undefined
  const who = rules.reviewers.map(({ name }) => name).join(', ')
  const own = rules.preventSelfReview === true ? 'not by who started the run' : 'also by who started the run'
  return `${rules.name}: reviewed by ${who}, ${own}; branches: ${rules.branches}; last changed ${rules.updatedAt}`
}

function revocation(facts: Facts): string | undefined {
  const ways = credentialsOf(facts)?.map(revocationOf)
  return ways?.every((way) => way !== undefined) ? ways.join('; ') : undefined
}
