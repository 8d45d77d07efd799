import type { Endpoints } from '@octokit/types'
import { mapSeen, type Seen } from '../model/fact.ts'
import { type CheckedRun, type Checks, checks as schema } from '../model/rules.ts'
import type { GitHub } from '../model/world.ts'
import { defineFact } from './define.ts'
import { readCounted } from './reading/counted-pages.ts'
import { PER_PAGE } from './reading/rest-pages.ts'

const RUNS = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
const STATUS = 'GET /repos/{owner}/{repo}/commits/{ref}/status'

type Run = Endpoints[typeof RUNS]['response']['data']['check_runs'][number]

export const checks = defineFact({
  id: 'checks',
  title: 'What ran on the deployed revision, and how it ended',
  permissions: ['checks: read', 'statuses: read'],
  source: { assurance: 'api', from: `${RUNS} and /status` },
  needs: {},
  schema,
  async collect({ github, runner }) {
    const [runs, statuses] = await Promise.all([readRuns(github, runner.sha), readStatuses(github, runner.sha)])
    // Most checks are check runs: that the statuses are not told is no reason to keep silent about those.
    const told = statuses.status === 'observed' ? statuses.value : null
    return mapSeen(runs, (seen) => ({ sha: runner.sha, runs: seen, statuses: told }))
  },
})

/** https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference */
function readRuns(github: GitHub, ref: string): Promise<Seen<Checks['runs']>> {
  return readCounted(async (page) => {
    const answer = await github.get(RUNS, { ref, filter: 'latest', per_page: PER_PAGE, page })
    return mapSeen(answer, ({ total_count, check_runs }) => ({ total: total_count, items: check_runs.map(toRun) }))
  })
}

const toRun = ({ id, name, app, status, conclusion, completed_at }: Run): CheckedRun => ({
  id: Number(id),
  name,
  app: app === null ? null : { id: Number(app.id), slug: app.slug ?? null },
  status,
  conclusion,
  completedAt: completed_at,
})

/** https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
function readStatuses(github: GitHub, ref: string): Promise<Seen<NonNullable<Checks['statuses']>>> {
  return readCounted(async (page) => {
    const answer = await github.get(STATUS, { ref, per_page: PER_PAGE, page })
    return mapSeen(answer, ({ total_count, statuses }) => ({
      total: total_count,
      items: statuses.map(({ context, state }) => ({ context, state })),
    }))
  })
}
