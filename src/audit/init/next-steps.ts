import { TOOL } from '../../model/identifiers.ts'
import type { Gate } from '../../model/options.ts'
import type { Plan } from './plan.ts'
import { type PolicyPlace, type Ruling, rulingOn } from './ruling.ts'

/** What is left to be done, in order; above all what no file can set. */
export function nextSteps(
  path: string,
  { jobs, gate, before, after, policy: starting }: Plan,
  policy: PolicyPlace,
): readonly string[] {
  const own = jobs.flatMap(({ job }) => (job.calls === null ? [job] : []))
  const names = own.flatMap(({ environment, environmentIsExpression }) =>
    environment === null || environmentIsExpression ? [] : [environment],
  )
  return [
    ...ofPolicy(policy, rulingOn(policy.found ?? starting, names), gate),
    ...(own.some(({ environmentIsExpression }) => environmentIsExpression) ? [EXPRESSION] : []),
    ...(policy.found === undefined
      ? [`In ${policy.path} name who answers for deployments, and look at what it asks.`]
      : []),
    ...(after === before ? [] : [PIN]),
    ...(after === before && policy.found !== undefined ? [] : [COMMIT]),
    `See what an auditor would ask: ${TOOL.name} map ${path}`,
    `Once it is on the default branch, see which settings of the repository an auditor would miss: ${TOOL.name} doctor <owner/repository>`,
  ]
}

function ofPolicy({ path }: PolicyPlace, ruling: Ruling, gate: Gate): readonly string[] {
  if ('problem' in ruling) return [`Correct ${path}: until then all is denied. In ${ruling.problem}`]
  const [until, held] =
    gate === 'enforce' ? [' Until it has them, what deploys to it is stopped.', ruling.notAsked] : ['', []]
  return [
    ...ruling.asked.map(
      (name) => `${SETTINGS} ${name}: set required reviewers, and prevent self-review. No file can.${until}`,
    ),
    ...ruling.denied.map((name) => `Give ${name} a rule in ${path}: it has none, so what deploys to it is denied.`),
    ...held.map((name) => `Require something of ${name} in ${path}: what nothing is required of is stopped.`),
  ]
}

const SETTINGS = 'On GitHub, under Settings › Environments ›'
const EXPRESSION =
  'An environment is an expression: give each name that it can come to required reviewers, and a rule in the policy.'
const PIN = 'In place of the tag `v1` name the action by the full commit id of a release that you have looked at.'
const COMMIT = 'Commit it through a pull request. The policy counts once it is on the default branch.'
