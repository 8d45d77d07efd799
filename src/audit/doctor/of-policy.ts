import { appliesTo } from '../../model/environment-pattern.ts'
import { TOOL } from '../../model/identifiers.ts'
import { ruleOf } from '../../policy/asked.ts'
import { usualPreset } from '../../policy/presets/usual.ts'
import { productionBy } from '../../policy/production.ts'
import type { Case, Target } from './case.ts'
import { yamlText } from './commands.ts'
import { nameOf } from './deploying.ts'
import { type Addition, type Finding, missing, note, notSeen, refused } from './finding.ts'

const CLAIMS = ['policy-changes-were-reviewed'] as const
const DENIES = 'A policy that cannot be used denies every deployment.'

/** Whether the policy is there, is one, and has something to say of the environments that are deployed to. */
export const ofPolicy = (given: Case): readonly Finding[] => [
  ...ofFile(given),
  ...(given.policy.state === 'from-default-branch' ? given.targets.flatMap((target) => ofRule(target, given)) : []),
  ...ofPatterns(given),
  ...ofOtherPolicies(given),
]

function ofFile({ policy: { state, problem = '' }, policyPath: about, settings, ...given }: Case): readonly Finding[] {
  if (state === 'unreadable')
    return refused(settings.policy, 'The policy', { code: 'policy', about, why: DENIES, claims: CLAIMS })
  const add = { where: `${about}, on the default branch`, lines: startingPolicy(given) }
  if (state === 'missing') return [missing({ code: 'policy', about, what: problem, why: DENIES, claims: CLAIMS, add })]
  if (state === 'invalid')
    return [
      missing({
        code: 'policy',
        about,
        what: `It is no policy: ${problem}`,
        why: DENIES,
        claims: CLAIMS,
        add: check(about),
      }),
    ]
  if (state === 'from-default-branch') return []
  return [
    note({
      code: 'policy',
      about,
      what: 'There is no policy file, so what is built in judges.',
      why: 'It names no owners, no branches and no retention, and lets nothing through where a name does not look like production.',
      claims: ['human-owner-is-known', 'deployment-came-from-an-allowed-branch', 'evidence-is-retained-long-enough'],
      add,
    }),
  ]
}

/** What is wrong says itself what to write; there may be more of it. */
const check = (path: string): Addition => ({
  where: 'To see whether it is right, once it is corrected',
  lines: [`${TOOL.name} policy check ${path}`],
})

const startingPolicy = ({ targets, window }: Pick<Case, 'targets' | 'window'>): readonly string[] => {
  const names = targets.length === 0 ? ['production'] : targets.map(({ name }) => name)
  return [
    'version: 1',
    'environments:',
    ...names.map((name) => `  ${yamlText(name)}: { extends: ${usualPreset(name, false)}, retention-days: ${window} }`),
    'owners:',
    ...names.map((name) => `  ${yamlText(name)}: [{ id: ACCOUNT_ID, login: LOGIN }]`),
  ]
}

function ofRule({ name, rule }: Target, { policyPath, policy: { policy } }: Case): readonly Finding[] {
  const add = { where: policyPath, lines: ['environments:', `  ${yamlText(name)}: { extends: soc2 }`] }
  if (rule === undefined) {
    const what = `The policy has no rule for ${name}.`
    const why = 'A deployment to it is denied, and no claim is asked for.'
    return [missing({ code: 'no-rule', about: name, what, why, claims: [], add })]
  }
  const production = productionBy({ environment: name, marked: false }, ruleOf(policy, name).rule)
  if (rule.require.length > 0 || production === undefined) return []
  const what = `The policy requires nothing of ${name}, which ${production === 'policy' ? 'it calls' : 'looks like'} production.`
  const why = 'What nothing is required of is never allowed, and a record of it shows no control that held.'
  return [note({ code: 'nothing-required', about: name, what, why, claims: [], add })]
}

/** A rule for a name that nothing has is a rule that was hardly meant so. */
function ofPatterns({ policy: { policy }, settings: { environments }, targets, policyPath }: Case): readonly Finding[] {
  if (environments.status !== 'observed' || !environments.value.complete) return []
  const names = [...environments.value.items, ...targets].map(({ name }) => name)
  const idle = Object.keys(policy.environments ?? {}).filter(
    (pattern) => !names.some((name) => appliesTo(pattern, name)),
  )
  return idle.map((pattern) =>
    note({
      code: 'rule-without-environment',
      about: policyPath,
      what: `The policy has a rule for ${pattern}, and no environment fits it.`,
      why: 'Where the name is mistyped, the environment that is meant has no rule.',
      claims: [],
    }),
  )
}

/** The step of a job may name another policy than the one that was looked at. */
const ofOtherPolicies = ({ jobs, policyPath }: Case): readonly Finding[] =>
  jobs.flatMap((one) => {
    const other = one.job.evidence?.policy ?? null
    if (other === null || other === policyPath) return []
    const what = `Its step judges by ${other}; ${policyPath} was looked at.`
    const why = 'What that policy asks was not compared with the settings: name it with `--policy`.'
    return [notSeen({ code: 'another-policy', about: nameOf(one), what, why, claims: CLAIMS })]
  })
