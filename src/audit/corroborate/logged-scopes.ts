import { type Level, scopesTold } from '../../model/token-scopes.ts'

/** What the log begins each line with. */
const TIME = /^\uFEFF?\d{4}-\d\d-\d\dT[\d:.]+Z /
const OPENS = '##[group]GITHUB_TOKEN Permissions'
const CLOSES = '##[endgroup]'
/** The first step of the workflow's own: from here on, whatever a step writes stands in the log. */
const STEP = '##[group]Run '

/**
 * What a job's log says that the token may do; undefined: it does not. The runner writes it while it sets the job up, before anything
 * of the workflow runs, so nothing is believed that stands later.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
 */
export function scopesIn(log: string): Readonly<Record<string, Level>> | undefined {
  const lines = log.split(/\r?\n/).map((line) => line.replace(TIME, ''))
  const step = lines.findIndex((line) => line.startsWith(STEP))
  const setUp = step < 0 ? lines : lines.slice(0, step)
  const opens = setUp.indexOf(OPENS)
  const closes = setUp.indexOf(CLOSES, opens)
  if (opens < 0 || closes < 0) return undefined
  const told = setUp.slice(opens + 1, closes).map((line) => line.split(': '))
  return told.length === 0 ? undefined : scopesTold(told)
}
