import { defineAnswer } from '../../model/answer.ts'
import { patternFor } from '../../model/environment-pattern.ts'
import { mapSeen, observed, type Seen, unavailable } from '../../model/fact.ts'
import { at } from '../../model/json.ts'
import { constant, mapOf, nullable, object, text, union } from '../../model/schema.ts'
import { askInRepository, type Place } from './in-repository.ts'
import { readPolicyText } from './policy-text.ts'

/** The answer that `revisionOf` reads: a tag leads to its commit at once, or through a tag object. */
export const revisionAnswer = defineAnswer(
  'revision',
  object({
    repository: mapOf(
      nullable(
        union(
          object({ __typename: constant('Commit'), oid: text() }),
          object({ __typename: constant('Tag'), target: object({ __typename: constant('Commit'), oid: text() }) }),
        ),
      ),
    ),
  }),
)

/**
 * The baseline that a policy's text names for an environment, as it is written: in its rule, or else for all; null: none.
 * Throws when the text is no policy.
 */
export async function baselineIn(text: string, environment: string | undefined): Promise<string | null> {
  const policy = await readPolicyText(text)
  const pattern = patternFor(Object.keys(at(policy, 'environments') ?? {}), environment)
  const own = pattern === undefined ? undefined : at(policy, 'environments', pattern, 'baseline')
  const written = own ?? at(policy, 'baseline') ?? null
  if (written === null || typeof written === 'string') return written
  throw new TypeError('the baseline of the policy is not a text')
}

/** The commit that a baseline stands for: a whole commit id, or else the name of a tag. A branch is none, since it moves. */
export async function revisionOf(place: Place, baseline: string): Promise<Seen<string>> {
  if (/^[0-9a-f]{40}$/.test(baseline)) return observed(baseline)
  // https://docs.github.com/en/graphql/reference/objects#repository
  const [answer = notThere(baseline)] = await askInRepository(place, [baseline], {
    field: (tag) => `object(expression: ${JSON.stringify(`refs/tags/${tag}`)}) { ...revision }`,
    fragments:
      'fragment revision on GitObject { __typename ... on Commit { oid } ... on Tag { target { __typename oid } } }',
    nodes: 1,
    requests: 0,
    most: 1,
    answer: revisionAnswer,
  })
  if (answer.status === 'observed' && answer.value === null) return notThere(baseline)
  return mapSeen(answer, (found) => (found === null ? '' : 'oid' in found ? found.oid : found.target.oid))
}

const notThere = (baseline: string) =>
  unavailable('not-found', `The policy's baseline ${baseline} is neither a commit id nor a tag of the repository.`)
