import { environmentProtection } from '../../facts/environment-protection.ts'
import { readCounted } from '../../facts/reading/counted-pages.ts'
import { environmentRules } from '../../facts/reading/environment-rules.ts'
import { attempt, look } from '../../facts/reading/look.ts'
import { PER_PAGE } from '../../facts/reading/rest-pages.ts'
import { sideBySide, sift } from '../../facts/reading/side-by-side.ts'
import { mapSeen, observed, type Seen } from '../../model/fact.ts'
import { integerAt } from '../../model/json.ts'
import type { GitHub } from '../../model/world.ts'
import type { EnvironmentRules, Listed } from './settings.ts'

const ENVIRONMENTS = 'GET /repos/{owner}/{repo}/environments'
const RUNS = 'GET /repos/{owner}/{repo}/actions/runs'

/** Reads the rules of every environment of the repository, page by page. */
export async function lookAtEnvironments(github: GitHub): Promise<Seen<Listed<EnvironmentRules>>> {
  const pages = await attempt(environmentProtection.permissions, () =>
    readCounted(async (page) => {
      // https://docs.github.com/en/rest/deployments/environments#list-environments
      const answer = await github.get(ENVIRONMENTS, { per_page: PER_PAGE, page })
      return mapSeen(answer, (data) => ({ total: countIn(data), items: data.environments ?? [] }))
    }),
  )
  if (pages.status !== 'observed') return pages
  const { items, complete } = pages.value
  const rules = await Promise.all(
    items.map((item) => look(environmentProtection, async () => observed(environmentRules(item)))),
  )
  const { values, refusal } = sift(rules)
  return refusal ?? observed({ items: values, complete })
}

function countIn(data: unknown): number {
  const count = integerAt(data, 'total_count')
  if (count === null) throw new TypeError('the list does not say how long it is')
  return count
}

/** The people who may review an environment that no team reviews, by login: one of them may be the only one who counts. */
function fewReviewers(environments: Seen<Listed<EnvironmentRules>>): readonly string[] {
  const items = environments.status === 'observed' ? environments.value.items : []
  const few = items.flatMap(({ reviewers }) => (reviewers.every(({ type }) => type === 'User') ? reviewers : []))
  return [...new Set(few.map(({ name }) => name))]
}

/** How many runs of the repository each of them started: what they started, they can't approve on their own. */
export async function startedByReviewers(
  github: GitHub,
  environments: Seen<Listed<EnvironmentRules>>,
): Promise<ReadonlyMap<string, Seen<number>>> {
  const counts = await sideBySide(fewReviewers(environments), async (actor) => {
    // https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
    const answer = await attempt(['actions: read'], async () =>
      mapSeen(await github.get(RUNS, { actor, per_page: 1 }), countIn),
    )
    return observed([actor, answer] as const)
  })
  return new Map(sift(counts).values)
}
