import type { Endpoints } from '@octokit/types'
import { absent, mapSeen, observed, type Seen, unavailable } from '../../model/fact.ts'
import { readCounted } from './counted-pages.ts'
import type { Place } from './in-repository.ts'
import { PER_PAGE } from './rest-pages.ts'

// https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference
const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'

/** A deployment, by its id and its revision. */
export interface Deployed {
  readonly id: number
  readonly sha: string
}

/**
 * The id of the job that succeeded and whose deployment this is; absent: there is none. Whoever may push can make a deployment of
 * any commit, and call any a success; but only GitHub makes a job's check run lead to a deployment, and lets a job into its environment.
 */
export async function succeededJobOf({ github }: Place, { id, sha }: Deployed): Promise<Seen<number>> {
  const runs = await readCounted(async (page) => {
    const asked = { ref: sha, filter: 'all', per_page: PER_PAGE, page } as const
    const answer = await github.get(ROUTE, asked)
    return mapSeen(answer, ({ total_count, check_runs }) => ({ total: total_count, items: check_runs.map(toJob) }))
  })
  if (runs.status !== 'observed') return runs
  const { items, complete } = runs.value
  const found = items.filter(({ deployment, conclusion }) => deployment === id && conclusion === 'success')
  // The check run of a job has the id of the job; the last is of the last attempt.
  if (found.length > 0) return observed(Math.max(...found.map((run) => run.id)))
  return complete
    ? absent()
    : unavailable('unsupported', `Not all check runs of ${sha} could be read.`, ['checks: read'])
}

type CheckRun = Endpoints[typeof ROUTE]['response']['data']['check_runs'][number]

/** What a check run reports can be long, and is not kept. */
const toJob = ({ id, deployment, conclusion }: CheckRun) => ({
  id: Number(id),
  deployment: deployment?.id ?? null,
  conclusion,
})
