import { absent, mapSeen, type Seen, type Unavailable, unavailable } from '../model/fact.ts'
import { isSameName } from '../model/same-name.ts'
import { boolean, integer, list, nullable, object, oneOf, text, timestamp } from '../model/schema.ts'
import type { GitHub } from '../model/world.ts'
import { defineFact } from './define.ts'
import { environment } from './environment.ts'
import { environmentRules } from './reading/environment-rules.ts'

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
    return mapSeen(answer, environmentRules)
  },
})

/** A 404 says "none" only when the whole list of environments can be read and does not have the name. */
async function notFound(github: GitHub, name: string, refusal: Unavailable): Promise<Seen<never>> {
  // https://docs.github.com/en/rest/deployments/environments#list-environments
  const all = await github.get('GET /repos/{owner}/{repo}/environments', { per_page: 100 })
  if (all.status !== 'observed') return all
  const names = (all.value.environments ?? []).map((environment) => environment.name)
  if (names.length !== all.value.total_count || names.some((listed) => isSameName(listed, name))) return refusal
  return absent({ assurance: 'api', from: 'GET /repos/{owner}/{repo}/environments' })
}
