import { environmentIsProtected } from '../../controls/environment-is-protected.ts'
import { isSameName } from '../../model/same-name.ts'
import type { Case, Target } from './case.ts'
import { environmentCommand } from './environment-command.ts'
import { type Finding, missing, note, notSeen } from './finding.ts'
import { judgedAlone } from './judged-alone.ts'
import { ofReviewers } from './of-reviewers.ts'
import type { EnvironmentRules } from './settings.ts'

/** What the rules of an environment would leave open. */
export function ofProtection(target: Target, given: Case): readonly Finding[] {
  const { environments } = given.settings
  const items = environments.status === 'observed' ? environments.value.items : []
  const rules = items.find((one) => isSameName(one.name, target.name))
  if (rules === undefined) return []
  return [
    ...ofClaim(target, rules, given),
    ...ofReviewers(target, rules, given),
    ...ofBypass(rules),
    ...ofBranches(target, rules, given),
  ]
}

/** The claim is judged as the step judges it, as if a job were proven to be in the environment. */
function ofClaim({ name, rule, weight }: Target, rules: EnvironmentRules, given: Case): readonly Finding[] {
  const environment = { name: rules.name, basis: 'check-run', statements: [] } as const
  const judging = judgedAlone(rule, given.policy.policy['machine-accounts'])
  const { outcome, because } = environmentIsProtected.judge(
    { environment, 'environment-protection': rules },
    judging,
    {},
  )
  if (outcome === 'pass') return []
  const told = {
    code: 'environment-unprotected',
    about: name,
    what: because,
    why: `Whatever a job in it does, GitHub asks nobody before. ${OTHERWISE}`,
    claims: ['environment-is-protected', 'deployment-was-approved-by-an-independent-human'],
    add: environmentCommand(rules, given, { reviewers: [{ type: 'Team', id: 'TEAM_ID' }], preventSelfReview: true }),
  } as const
  if (outcome === 'unknown') return [notSeen(told)]
  return [weight === 'missing' && judging.asked.approval === 'environment-review' ? missing(told) : note(told)]
}

const OTHERWISE =
  'Where your plan has no required reviewers, write `approval: pull-request-review` into the policy instead.'

/** https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#allow-administrators-to-bypass-configured-protection-rules */
function ofBypass({ name, adminsCanBypass, reviewers }: EnvironmentRules): readonly Finding[] {
  if (reviewers.length === 0 || adminsCanBypass === false) return []
  const what = adminsCanBypass
    ? `Administrators can bypass the rules of ${name}.`
    : `GitHub does not say whether administrators can bypass the rules of ${name}.`
  return [
    note({
      code: 'administrators-bypass',
      about: name,
      what,
      why: 'A deployment that was let through this way has no approval, and is denied where one is required.',
      claims: ['deployment-was-approved-by-an-independent-human'],
      add: {
        where: `Settings › Environments › ${name}`,
        lines: ['clear "Allow administrators to bypass configured protection rules"'],
      },
    }),
  ]
}

function ofBranches({ name, rule, weight }: Target, rules: EnvironmentRules, given: Case): readonly Finding[] {
  if (rules.branches !== 'any' || (rule?.branches ?? null) !== null) return []
  return [
    (weight === 'missing' ? missing : note)({
      code: 'any-branch-may-deploy',
      about: name,
      what: `Any branch may deploy to ${name}: neither its rules nor the policy names some.`,
      why: 'What never went through the protected branch can be deployed as well.',
      claims: ['deployment-came-from-an-allowed-branch'],
      add: environmentCommand(rules, given, { branches: 'protected' }),
    }),
  ]
}
