import { known, mapSeen, observed, unavailable } from '../model/fact.ts'
import { ruleBypasses as schema } from '../model/rules.ts'
import { changeSet } from './change-set.ts'
import { defineFact, type Given } from './define.ts'
import { job } from './job.ts'
import { previousDeployment } from './previous-deployment.ts'
import { deployedBranch } from './reading/deployed-branch.ts'
import { deployedMoves, type Stretch } from './reading/deployed-moves.ts'
import { readRuleSuites } from './reading/rule-suites.ts'
import { repository } from './repository.ts'

/** The shortest month there is: rule suites are kept for one. */
const MONTH_MS = 28 * 24 * 60 * 60 * 1000

const needs = { repository, changeSet, previousDeployment, job }

export const ruleBypasses = defineFact({
  id: 'rule-bypasses',
  title: 'How each push since the last deployment stood to the rules of the branch',
  permissions: ['administration: read', 'contents: read'],
  source: {
    assurance: 'api',
    from: 'GET /repos/{owner}/{repo}/activity, and /rulesets/rule-suites with the administration-token',
  },
  needs,
  schema,
  async collect(world, given) {
    const { administration, runner } = world
    const deployed = deployedBranch(runner.ref, given.repository)
    const [range, current] = [known(given.changeSet), known(given.job)]
    if (administration === undefined)
      return unavailable('forbidden', 'No administration-token was given, and no job’s own token may read this.', [
        'administration: read',
      ])
    if (deployed === undefined || range === undefined || current === undefined)
      return unavailable('needs-another-fact', 'The branch, this job, or what came in could not be seen.')
    const since = new Date(Date.parse(current.startedAt) - MONTH_MS).toISOString()
    const stretch = { branch: deployed.branch, from: beginOf(given), head: range.head, since }
    const [moves, suites] =
      range.total === 0
        ? [NOTHING, NOTHING]
        : await Promise.all([deployedMoves(world, stretch), readRuleSuites(administration, deployed.branch)])
    if (moves.status !== 'observed') return moves
    const came = new Set(moves.value.items.map(({ after }) => after))
    return mapSeen(suites, ({ complete, items }) => ({
      ...deployed,
      moves: moves.value,
      suites: { complete, since, items: items.filter(({ after }) => came.has(after)) },
    }))
  },
})

const NOTHING = observed({ complete: true, items: [] })

/** What the branch moved on from: what was deployed before, or else the baseline of the policy. */
function beginOf({ previousDeployment: previous, changeSet: range }: Given<typeof needs>): Stretch['from'] {
  if (previous.status === 'observed') return { sha: previous.value.sha, at: previous.value.createdAt }
  const base = known(range)?.base ?? null
  return base === null ? null : { sha: base, at: null }
}
