import { type File, notUnderstoodOf, type TokenFacts, tokenOf } from '../credentials/of-job.ts'
import { isJobsOwn, type OwnedCredential } from '../model/credential.ts'
import { known } from '../model/fact.ts'
import { isNamed, ownerInWords } from '../model/owner.ts'
import { NO_SUCH_JOB, notUnderstoodAt } from '../review/workflow-file.ts'
import { defineControl, type Judgement, type Why } from './define.ts'
import { ownerNotKnown, PERSON_BY_POLICY } from './human-owner-is-known.ts'

export const credentialsHaveOwners = defineControl({
  id: 'credentials-have-owners',
  title: 'A person answers for each credential that the job can reach',
  reads: ['workflow'],
  consults: [
    'workflow-calls',
    'token-permissions',
    'run',
    'event',
    'repository',
    'policy-file',
    'environment',
    'code-owners',
    'workflow-run',
    'approvals',
    'pull-requests',
  ],
  remedy:
    'Name people in the policy, by the id of their account: under `credentials` by the name of the secret or the identity, or under `owners` for the environment or the path of the workflow.',
  judge({ workflow: file }, { credentials, policyProblem }, facts) {
    if (!file?.jobFound) return NO_SUCH_JOB
    const unlisted = unlistedIn(file, facts)
    const missing = (reason: string) => credentials.filter(({ owner }) => !isNamed(owner) && owner.missing === reason)
    const [ownerless, unsure] = [missing('nobody'), missing('not-seen')]
    // An exception for some credentials must not let through those that are not listed.
    const named = unlisted === undefined && { credentials: [...ownerless, ...unsure].map(({ name }) => name) }
    if (ownerless.length > 0)
      return {
        outcome: 'fail',
        reasons: ['owner-missing'],
        because: `Nobody answers for: ${whysOf(ownerless)}`,
        ...named,
      }
    if (unsure.length > 0)
      return {
        outcome: 'unknown',
        reasons: ownerNotKnown(policyProblem),
        because: `Who answers is not known for: ${whysOf(unsure)}`,
        ...named,
      }
    return unlisted === undefined
      ? answeredFor(credentials, hiddenBehind(file, facts))
      : { outcome: 'unknown', ...unlisted }
  },
})

/** Why there may be credentials that are not listed; undefined: all that the file gives are. */
function unlistedIn(file: File, facts: TokenFacts): Why | undefined {
  const notUnderstood = notUnderstoodOf(file, facts)
  if (notUnderstood.length > 0) return notUnderstoodAt(notUnderstood)
  if (file.secrets.named.length > 0 && known(facts['workflow-calls'])?.complete !== true)
    return {
      reasons: ['callers-not-all-seen'],
      because: 'Which secrets the job is handed is not known: not all that calls its workflow was seen.',
    }
  const { scopes, basis } = tokenOf(file, facts)
  // What the repository's settings give has no identity token.
  return scopes === null && basis !== 'settings'
    ? {
        reasons: ['token-scopes-not-known'],
        because: 'Whether the job can take on other identities is not known, as what its token may do is not.',
      }
    : undefined
}

/** Each reason once, with the credentials that it is the reason of. */
const whysOf = (credentials: readonly OwnedCredential[]): string =>
  grouped(credentials, ({ owner }) => (isNamed(owner) ? '' : owner.why))
    .map(([why, names]) => `${names}. ${why}`)
    .join(' ')

/** https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow */
function hiddenBehind({ environment }: File, facts: TokenFacts): readonly string[] {
  const calls = known(facts['workflow-calls'])?.ways.flat() ?? []
  return environment !== null && calls.some(({ call }) => call.secrets === 'named')
    ? [
        'A secret of the environment takes the place of one that a caller hands on under its name; whether there is one is not seen.',
      ]
    : []
}

function answeredFor(credentials: readonly OwnedCredential[], besides: readonly string[]): Judgement {
  const answers = grouped(credentials, ({ owner }) => (isNamed(owner) ? ownerInWords(owner) : ''))
  const bases = credentials.map(({ owner }) => (isNamed(owner) ? owner.basis : undefined))
  const stoodInFor = credentials.filter((one, index) => !isJobsOwn(one) && bases[index] !== 'policy-credential')
  return {
    outcome: 'pass',
    reasons: ['owner-named'],
    because: `${answers.map(([who, names]) => `${names}: ${who}`).join('; ')}.`,
    limits: [
      ...(stoodInFor.length === 0
        ? []
        : [`Nobody is named for ${namesOf(stoodInFor)}: who answers for the deployment stands in.`]),
      ...(bases.every((basis) => basis === 'code-owners') ? [] : [PERSON_BY_POLICY]),
      'What the job finds for itself, on its runner or inside an action, is not among them.',
      ...besides,
    ],
  }
}

/** What is told of the credentials, each text once, with the names that it is told of. */
function grouped(
  credentials: readonly OwnedCredential[],
  tell: (one: OwnedCredential) => string,
): readonly (readonly [string, string])[] {
  const texts = [...new Set(credentials.map(tell))]
  return texts.map((text) => [text, namesOf(credentials.filter((one) => tell(one) === text))])
}

const namesOf = (credentials: readonly OwnedCredential[]): string => credentials.map(({ name }) => name).join(', ')
