import type { Case, Target } from './case.ts'
import { pathPart } from './commands.ts'
import { environmentCommand } from './environment-command.ts'
import { type Finding, missing, note, notSeen, refused } from './finding.ts'
import type { EnvironmentRules } from './settings.ts'

const CLAIMS = ['deployment-was-approved-by-an-independent-human'] as const

/** Whether the reviewers of an environment can give an approval that counts. */
export function ofReviewers(target: Target, rules: EnvironmentRules, given: Case): readonly Finding[] {
  const { reviewers } = rules
  if (reviewers.length === 0) return []
  const machines = given.policy.policy['machine-accounts'] ?? []
  const people = reviewers.filter(({ type, id }) => type === 'Team' || !machines.includes(id))
  const [first, ...others] = people
  if (first === undefined) return [onlyMachines(target, rules, given)]
  if (first.type === 'User' && others.length === 0) return ofSole(target, rules, given, first.name)
  const team = others.length === 0 ? [ofSoleTeam(target, given, first.name)] : []
  return [...team, ...(rules.preventSelfReview === true ? [] : [selfReview(rules, given)])]
}

const weighed = ({ weight }: Target) => (weight === 'missing' ? missing : note)

const onlyMachines = (target: Target, rules: EnvironmentRules, given: Case): Finding =>
  weighed(target)({
    code: 'reviewers-are-machines',
    about: target.name,
    what: `Its only reviewers are accounts that the policy lists as machines: ${rules.reviewers.map(({ name }) => name).join(', ')}.`,
    why: 'The approval of a machine is not that of a human.',
    claims: CLAIMS,
    add: environmentCommand(rules, given, { reviewers: [{ type: 'Team', id: 'TEAM_ID' }], preventSelfReview: true }),
  })

/** Whoever starts runs, or pushes what starts them, is no independent approver of these. */
function ofSole(target: Target, rules: EnvironmentRules, given: Case, login: string): readonly Finding[] {
  const alone = `Only ${login} may approve`
  const about = target.name
  const why = rules.preventSelfReview
    ? `GitHub lets nobody approve a run of their own, so what ${login} starts waits until it ends unapproved.`
    : `Where ${login} starts the run or has a part in the change, that approval is not an independent one.`
  const add = environmentCommand(rules, given, {
    reviewers: [...rules.reviewers, { type: 'Team', id: 'TEAM_ID' }],
    preventSelfReview: true,
  })
  const told = { code: 'sole-reviewer', about, why, claims: CLAIMS, add }
  const started = given.settings.started.get(login)
  if (started?.status !== 'observed')
    return refused(started ?? { status: 'absent' }, `${alone}; whether ${login} starts runs`, told)
  return started.value > 0
    ? [
        weighed(target)({
          ...told,
          what: `${alone}, who also starts runs of this repository (${started.value} so far).`,
        }),
      ]
    : [note({ ...told, what: `${alone}, who has started no run of this repository so far.` })]
}

/** A team of one, or one that starts every run, is a sole reviewer too; who is in it only the organisation tells. */
function ofSoleTeam({ name: about }: Target, { settings }: Case, team: string): Finding {
  const { login } = settings.repository.owner
  return notSeen({
    code: 'sole-team',
    about,
    what: `Only the team ${team} may approve; who is in it was not looked at.`,
    why: 'Where all its people start runs or have a part in the change, nobody can give an approval that counts.',
    claims: CLAIMS,
    add: {
      where: 'To see who they are, with an account that may see the team',
      lines: [`gh api orgs/${pathPart(login)}/teams/${pathPart(team)}/members --jq '.[].login'`],
    },
  })
}

const selfReview = (rules: EnvironmentRules, given: Case): Finding =>
  note({
    code: 'self-review',
    about: rules.name,
    what: `GitHub lets whoever starts a run approve it for ${rules.name}.`,
    why: 'Such an approval does not count, so a deployment can go through on GitHub and be denied in the record.',
    claims: CLAIMS,
    add: environmentCommand(rules, given, { preventSelfReview: true }),
  })
