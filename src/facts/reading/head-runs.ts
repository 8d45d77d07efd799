import type { HeadSighting } from '../../model/change.ts'
import { mapSeen, observed, type Seen } from '../../model/fact.ts'
import type { Place } from './in-repository.ts'
import type { ReadPull } from './pull-request-pages.ts'

/**
 * The runs that GitHub started for a pull request's head: its event, for that commit, of that branch of that repository.
 * A run of the commit alone would prove nothing, for the commit may have been on another branch before.
 */
export async function runsOfHead(
  { github }: Place,
  pull: Pick<ReadPull, 'headRefOid' | 'headRefName' | 'headRepository'>,
): Promise<Seen<readonly HeadSighting[]>> {
  const home = pull.headRepository?.nameWithOwner.toLowerCase()
  if (home === undefined) return observed([])
  // https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
  const answer = await github.get('GET /repos/{owner}/{repo}/actions/runs', {
    head_sha: pull.headRefOid,
    event: 'pull_request',
    per_page: 100,
  })
  return mapSeen(answer, ({ workflow_runs: runs }) => {
    const own = runs.filter(
      (run) =>
        run.event === 'pull_request' &&
        run.head_sha === pull.headRefOid &&
        run.head_branch === pull.headRefName &&
        run.head_repository?.full_name.toLowerCase() === home,
    )
    const times = [...new Set(own.map((run) => run.created_at))]
    return times.map((at) => ({ sha: pull.headRefOid, at, by: null, kind: 'run' }))
  })
}
