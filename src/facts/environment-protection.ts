import type { Endpoints } from '@octokit/types'
import { absent, mapSeen, type Seen, type Unavailable, unavailable } from '../model/fact.ts'
import { booleanAt } from '../model/json.ts'
import { isSameName } from '../model/same-name.ts'
import { boolean, integer, list, nullable, object, oneOf, text, timestamp } from '../model/schema.ts'
import type { GitHub } from '../model/world.ts'
import { defineFact } from './define.ts'
import { environment } from './environment.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/environments/{environment_name}'

export const environmentProtection = defineFact({
  id: 'environment-protection',
  title: "The environment's protection rules",
  permissions: ['actions: read'],
  source: { assurance: 'api', from: ROUTE },
  needs: { environment },
  schema: object({
    environmentId: integer(),
    name: text(),
    updatedAt: timestamp('The rules are those of now; this is when they were last changed.'),
    reviewers: list(object({ type: oneOf(['User', 'Team']), id: integer(), name: text() }), 'Any one may approve.'),
    preventSelfReview: nullable(boolean('Null: no review is required.')),
    waitMinutes: integer(),
    branches: oneOf(['any', 'protected', 'custom'], 'Which branches may deploy here.'),
    otherRules: list(text(), 'Types of the rules that are enforced by apps.'),
    adminsCanBypass: nullable(boolean('Null: GitHub did not say.')),
  }),
  // https://docs.github.com/en/rest/deployments/environments#get-an-environment
  async collect({ github }, given) {
    if (given.environment.status === 'absent') return absent(given.environment.source)
    if (given.environment.status === 'unavailable')
      return unavailable('needs-another-fact', 'Which environment this is could not be seen.')
    const { name } = given.environment.value
    const answer = await github.get(ROUTE, { environment_name: name })
    if (answer.status === 'unavailable' && answer.reason === 'not-found') return notFound(github, name, answer)
    return mapSeen(answer, select)
  },
})

type Answer = Endpoints[typeof ROUTE]['response']['data']
type Rules = NonNullable<Answer['protection_rules']>

function select(data: Answer) {
  const rules = data.protection_rules
  if (rules === undefined) throw new TypeError('the answer has no protection_rules')
  const [review] = rules.flatMap((rule) => ('reviewers' in rule ? [rule] : []))
  return {
    environmentId: data.id,
    name: data.name,
    updatedAt: data.updated_at,
    reviewers: (review?.reviewers ?? []).flatMap(toReviewer),
    preventSelfReview: review === undefined ? null : (review.prevent_self_review ?? false),
    waitMinutes: rules.reduce((most, rule) => Math.max(most, 'wait_timer' in rule ? (rule.wait_timer ?? 0) : 0), 0),
    branches: branchesOf(data),
    otherRules: rules.map((rule) => rule.type).filter((type) => !KNOWN_RULES.includes(type)),
    adminsCanBypass: booleanAt(data, 'can_admins_bypass'),
  }
}

const KNOWN_RULES = ['required_reviewers', 'wait_timer', 'branch_policy']

type Reviewer = NonNullable<
  NonNullable<Extract<Rules[number], { prevent_self_review?: boolean; reviewers?: readonly unknown[] }>['reviewers']>
>[number]

function toReviewer({ type, reviewer }: Reviewer) {
  if (type === undefined || reviewer === undefined) return []
  return [{ type, id: reviewer.id, name: 'login' in reviewer ? reviewer.login : reviewer.slug }]
}

function branchesOf({ deployment_branch_policy: policy }: Answer) {
  if (policy === null || policy === undefined) return 'any'
  return policy.protected_branches ? 'protected' : 'custom'
}

/** A 404 says "none" only when the whole list of environments can be read and does not have the name. */
async function notFound(github: GitHub, name: string, refusal: Unavailable): Promise<Seen<never>> {
  // https://docs.github.com/en/rest/deployments/environments#list-environments
  const all = await github.get('GET /repos/{owner}/{repo}/environments', { per_page: 100 })
  if (all.status !== 'observed') return all
  const names = (all.value.environments ?? []).map((environment) => environment.name)
  if (names.length !== all.value.total_count || names.some((listed) => isSameName(listed, name))) return refusal
  return absent({ assurance: 'api', from: 'GET /repos/{owner}/{repo}/environments' })
}
