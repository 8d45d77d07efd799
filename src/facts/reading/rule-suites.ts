import type { Endpoints } from '@octokit/types'
import { observed, type Seen } from '../../model/fact.ts'
import type { RuleSuite } from '../../model/rules.ts'
import type { GitHub } from '../../model/world.ts'
import { PER_PAGE, readPages } from './rest-pages.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/rulesets/rule-suites'
const MOST_PAGES = 30

type Row = Endpoints[typeof ROUTE]['response']['data'][number]

/** The rule suites of a branch within the last month, which is as far as GitHub goes back. */
export async function readRuleSuites(
  administration: GitHub,
  branch: string,
): Promise<Seen<{ readonly complete: boolean; readonly items: readonly RuleSuite[] }>> {
  // https://docs.github.com/en/rest/repos/rule-suites#list-repository-rule-suites
  const { items, complete, refusal } = await readPages<Row>(
    (page) =>
      administration.get(ROUTE, { ref: `refs/heads/${branch}`, time_period: 'month', per_page: PER_PAGE, page }),
    MOST_PAGES,
  )
  if (refusal !== undefined) return refusal
  // Rows come again on later pages.
  const suites = new Map(items.map((row) => toSuite(row)).map((suite) => [suite.id, suite]))
  return observed({ complete, items: [...suites.values()] })
}

function toSuite({ id, before_sha, after_sha, pushed_at, actor_id, actor_name, result }: Row): RuleSuite {
  if (id === undefined || !before_sha || !after_sha || pushed_at === undefined || result === undefined)
    throw new TypeError('a rule suite does not say which push it is of, or how it came out')
  const by =
    actor_id === null || actor_id === undefined || !actor_name ? null : { login: actor_name, id: Number(actor_id) }
  return { id: Number(id), before: before_sha, after: after_sha, at: pushed_at, by, result }
}
