import { knownAction } from '../../credentials/known-actions.ts'
import type { Plan, PlannedJob } from './plan.ts'
import { needsBeyond } from './token.ts'

/** What has to be known of a job before its new lines are committed. */
export function warningsOf({ job, edit }: PlannedJob, { gate, callable }: Plan): readonly string[] {
  const token = edit.kind === 'added' || edit.kind === 'by-hand' ? edit.lack.token : undefined
  return [
    ...(token?.kind === 'block' && token.replaces === 'settings' ? ofRightsTaken(job, token.scopes) : []),
    ...(token?.kind === 'block' && token.replaces === 'workflow' ? [REPLACES] : []),
    ...(callable && token !== undefined && token.kind !== 'none' ? [CALLERS] : []),
    ...(job.environment === null && job.calls === null ? [NOWHERE + (gate === 'enforce' ? STOPPED : '')] : []),
  ]
}

const REPLACES =
  "For this job the new block stands in place of the workflow's, so what that one gives stands in it too."
const CALLERS = 'A workflow that calls this one must give its job the same scopes, or GitHub does not start it.'
const NOWHERE = 'It is in no environment: nobody is asked before it deploys.'
const STOPPED = ' With `gate: enforce` it is stopped every time, until it is in one.'

type Scopes = Parameters<typeof needsBeyond>[0]

function ofRightsTaken({ uses, runs }: PlannedJob['job'], scopes: Scopes): readonly string[] {
  const names = uses.map((one) => one.uses)
  const needs = needsBeyond(scopes, uses).map(({ action, scope, level }) => `\`${scope}: ${level}\` (${action})`)
  const unknown = [...(runs === 0 ? [] : ['its commands']), ...names.filter((name) => knownAction(name) === undefined)]
  return [
    "IT TAKES RIGHTS AWAY. Neither the job nor the workflow has a `permissions:` block, so its token had what the repository's settings or a caller gave. With the new block it has this alone.",
    ...(needs.length === 0
      ? []
      : [`Its steps are documented to need this besides; add it to the block: ${needs.join(', ')}.`]),
    ...(unknown.length === 0 ? [] : [`Add what these need of the token, which is not known: ${unknown.join(', ')}.`]),
  ]
}
