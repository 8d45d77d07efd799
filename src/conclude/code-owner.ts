import type { Facts } from '../facts/index.ts'
import type { Account } from '../model/account.ts'
import { known } from '../model/fact.ts'
import { nobody, notSeen, type Ownership } from '../model/owner.ts'

/**
 * Who owns the workflow file by CODEOWNERS, which names logins and teams. A login is a person's where GitHub showed its account
 * elsewhere; a team is nobody yet, for no job's own token can see who is in it.
 */
export function codeOwner(facts: Facts, isPerson: (account: Account) => boolean): Ownership {
  const { repository = null, path } = known(facts.workflow) ?? {}
  if (repository !== null)
    return notSeen(`The policy names no owner, and who owns the workflow in ${repository} was not looked for.`)
  if (facts['code-owners'].status === 'absent')
    return nobody('The policy names no owner, and there is no CODEOWNERS file.')
  const owners = known(facts['code-owners'])?.files.find((one) => one.path === path)?.owners
  if (owners === undefined) return notSeen('The policy names no owner, and who owns the workflow was not seen.')
  if (owners.length === 0) return nobody('Neither the policy nor CODEOWNERS names an owner.')
  const shown = accountsSeen(facts).filter((account) => owners.some((owner) => isLogin(owner, account.login)))
  const people = new Map(shown.filter(isPerson).map(({ id, login }) => [id, { id, login }]))
  return people.size > 0
    ? { people: [...people.values()], basis: 'code-owners' }
    : notSeen(`CODEOWNERS names ${owners.join(', ')}; which person that is is not told.`)
}

function accountsSeen(facts: Facts): readonly Account[] {
  const run = known(facts['workflow-run'])
  const pulls = known(facts['pull-requests'])?.items ?? []
  const seen = [
    run?.triggeringActor,
    run?.actor,
    ...(known(facts.approvals) ?? []).map(({ by }) => by),
    ...pulls.flatMap(({ author, reviews }) => [author, ...reviews.items.map(({ by }) => by)]),
  ]
  return seen.filter((account) => account !== undefined && account !== null)
}

/** GitHub does not mind the case of a login. */
const isLogin = (owner: string, login: string): boolean => owner.toLowerCase() === `@${login.toLowerCase()}`
