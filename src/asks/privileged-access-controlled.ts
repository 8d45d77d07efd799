import { notUnderstoodOf, tokenOf } from '../credentials/of-job.ts'
import type { FactId, Facts } from '../facts/index.ts'
import { isJobsOwn, type OwnedCredential } from '../model/credential.ts'
import { known } from '../model/fact.ts'
import { isNamed, ownerInWords } from '../model/owner.ts'
import { defineAsk, type Field, ofFacts, type RecordSeen } from './define.ts'
import { protectionHere } from './target.ts'

const TOKEN: readonly FactId[] = ['workflow', 'workflow-calls', 'token-permissions', 'run', 'event', 'repository']

/** A2: token scope, credential source, service account owner, environment protection, revocation path. */
export const privilegedAccessControlled = defineAsk({
  id: 'privileged-access-controlled',
  fields: [
    ofFacts("Scope of the job's token", TOKEN, tokenScope),
    ofCredentials('Credentials that the job can reach, and where from', TOKEN, sources),
    ofCredentials('Owner of each service account', [...TOKEN, 'policy-file'], serviceAccountOwners),
    ofFacts('Protection of the environment', ['environment', 'environment-protection'], protection),
    ofCredentials('How each credential is cut off', TOKEN, revocations),
  ],
})

function tokenScope(facts: Facts): string | undefined {
  const { scopes, differences } = tokenOf(known(facts.workflow), facts)
  if (scopes === null || differences.length > 0) return undefined
  return scopes.map(({ scope, level, from }) => `${scope}: ${level} (${from})`).join(', ')
}

/** What is told of the credentials, where all that the workflow file gives the job are known. */
function ofCredentials(
  label: string,
  facts: readonly FactId[],
  tell: (credentials: readonly OwnedCredential[]) => string | undefined,
): Field {
  const areKnown = ({ facts }: RecordSeen) => {
    const file = known(facts.workflow)
    return file?.jobFound === true && notUnderstoodOf(file, facts).length === 0
  }
  return { label, facts, claims: [], tell: (record) => (areKnown(record) ? tell(record.credentials) : undefined) }
}

function sources(credentials: readonly OwnedCredential[]): string {
  return credentials
    .map(({ name, kind, from }) => `${name} (${kind})${from.length === 0 ? '' : ` from ${from.join(', ')}`}`)
    .join('; ')
}

/** The job's own tokens are nobody's account. */
function serviceAccountOwners(credentials: readonly OwnedCredential[]): string | undefined {
  const others = credentials.filter((credential) => !isJobsOwn(credential))
  if (others.length === 0) return 'The workflow file gives the job none beside its own tokens'
  const owners = others.flatMap(({ name, owner }) => (isNamed(owner) ? [`${name}: ${ownerInWords(owner)}`] : []))
  return owners.length === others.length ? owners.join('; ') : undefined
}

function revocations(credentials: readonly OwnedCredential[]): string | undefined {
  const ways = credentials.flatMap(({ name, revocation }) =>
    revocation === null ? [] : [`${name}: ${revocation.how}`],
  )
  return ways.length === credentials.length ? ways.join('; ') : undefined
}

function protection(facts: Facts): string | undefined {
  const rules = protectionHere(facts)
  if (rules === undefined || rules.reviewers.length === 0) return undefined
  const who = rules.reviewers.map(({ name }) => name).join(', ')
  const own = rules.preventSelfReview === true ? 'not by who started the run' : 'also by who started the run'
  return `${rules.name}: reviewed by ${who}, ${own}; branches: ${rules.branches}; last changed ${rules.updatedAt}`
}
