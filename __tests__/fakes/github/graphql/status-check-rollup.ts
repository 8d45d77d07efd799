import type { Check } from '../../world/check.ts'
import { stamp } from '../../world/clock.ts'
import { nodeId } from '../../world/ids.ts'
import { latest } from '../../world/run.ts'
import { checkRun } from './check-run.ts'
import { connection } from './connection.ts'
import { type Args, type Context, require, type Thing } from './context.ts'

/** The StatusCheckRollup of a commit: all its check runs and what they come to; null without any. */
export function statusCheckRollup(context: Context, sha: string): Thing | null {
  require(context, 'checks=read')
  const { runs, checks } = context.world
  const jobs = runs
    .filter((run) => run.sha === sha)
    .flatMap((run) => latest(run).jobs.map((job) => checkRun(context, run, job)))
  const all = [...jobs, ...checks.filter((check) => check.sha === sha).map((check) => otherCheckRun(context, check))]
  if (all.length === 0) return null
  return {
    __typename: 'StatusCheckRollup',
    state: stateOf(all.map(({ conclusion }) => conclusion)),
    contexts: (args: Args) =>
      connection({ type: 'StatusCheckRollupContext', name: 'contexts' }, all, args, (one) => one),
  }
}

function stateOf(conclusions: readonly unknown[]): string {
  if (conclusions.includes(null)) return 'PENDING'
  const good = ['SUCCESS', 'NEUTRAL', 'SKIPPED']
  return conclusions.every((conclusion) => good.includes(String(conclusion))) ? 'SUCCESS' : 'FAILURE'
}

function otherCheckRun({ world }: Context, check: Check): Thing {
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', world.repository.id, check.id),
    databaseId: check.id,
    name: check.name,
    status: check.conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion: check.conclusion?.toUpperCase() ?? null,
    startedAt: stamp(check.at),
    completedAt: check.conclusion === null ? null : stamp(check.at),
    deployment: null,
  }
}
