import type { Facts } from '../facts/index.ts'
import type { Account } from '../model/account.ts'
import { known } from '../model/fact.ts'
import { defineControl, type Judgement } from './define.ts'

export const humanOwnerIsKnown = defineControl({
  id: 'human-owner-is-known',
  title: 'A person answers for deployments like this one',
  reads: [],
  consults: ['workflow', 'code-owners', 'workflow-run', 'approvals', 'pull-requests'],
  remedy:
    'Name people under `owners` in the policy, by the id of their account, for the environment or for the path of the workflow.',
  judge(_, { asked: { owners }, machineAccounts }, consulted) {
    const people = owners.filter(({ id }) => !machineAccounts.includes(id))
    if (people.length > 0)
      return { outcome: 'pass', because: `By the policy: ${people.map(inWords).join(', ')}.`, limits: [DECLARED] }
    return owners.length > 0
      ? { outcome: 'fail', because: 'The policy names nobody but accounts that it lists as machines.' }
      : byCodeOwners(consulted, machineAccounts)
  },
})

const DECLARED = 'That the account is a person’s is the policy’s word.'

type Consulted = Pick<Facts, 'workflow' | 'code-owners' | 'workflow-run' | 'approvals' | 'pull-requests'>

/** CODEOWNERS names logins and teams. A login is a person's where GitHub showed its account elsewhere; a team is nobody yet. */
function byCodeOwners(consulted: Consulted, machineAccounts: readonly number[]): Judgement {
  if (consulted['code-owners'].status === 'absent')
    return { outcome: 'fail', because: 'The policy names no owner, and there is no CODEOWNERS file.' }
  const path = known(consulted.workflow)?.path
  const owners = known(consulted['code-owners'])?.files.find((one) => one.path === path)?.owners
  if (owners === undefined)
    return { outcome: 'unknown', because: 'The policy names no owner, and who owns the workflow was not seen.' }
  if (owners.length === 0) return { outcome: 'fail', because: 'Neither the policy nor CODEOWNERS names an owner.' }
  const person = accountsSeen(consulted).find(
    ({ id, type, login }) =>
      type === 'User' && !machineAccounts.includes(id) && owners.some((owner) => isLogin(owner, login)),
  )
  return person === undefined
    ? { outcome: 'unknown', because: `CODEOWNERS names ${owners.join(', ')}; which person that is is not told.` }
    : { outcome: 'pass', because: `By CODEOWNERS: ${inWords(person)}.` }
}

function accountsSeen(consulted: Consulted): readonly Account[] {
  const run = known(consulted['workflow-run'])
  const pulls = known(consulted['pull-requests'])?.items ?? []
  const seen = [
    run?.triggeringActor,
    run?.actor,
    ...(known(consulted.approvals) ?? []).map(({ by }) => by),
    ...pulls.flatMap(({ author, reviews }) => [author, ...reviews.items.map(({ by }) => by)]),
  ]
  return seen.filter((account) => account !== undefined && account !== null)
}

const inWords = ({ id, login }: { readonly id: number; readonly login?: string }): string =>
  login === undefined ? `the account with the id ${id}` : `${login} (id ${id})`

/** GitHub does not mind the case of a login. */
const isLogin = (owner: string, login: string): boolean => owner.toLowerCase() === `@${login.toLowerCase()}`
