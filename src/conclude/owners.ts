import type { Facts } from '../facts/index.ts'
import type { Account } from '../model/account.ts'
import { type Credential, isJobsOwn } from '../model/credential.ts'
import { patternFor } from '../model/environment-pattern.ts'
import type { Person } from '../model/exception.ts'
import { known } from '../model/fact.ts'
import { nobody, notSeen, type Ownership } from '../model/owner.ts'
import { workflowName } from '../model/workflow-name.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { ownersOfEnvironment, ownersOfWorkflow } from '../policy/owners.ts'
import type { Policy } from '../policy/schema.ts'
import { codeOwner } from './code-owner.ts'

/** What tells who answers for something. */
export interface OwnersSeen {
  readonly loaded: LoadedPolicy
  readonly facts: Facts
  /** Whether no machine is known to drive the account. */
  readonly isPerson: (account: Account) => boolean
}

/** Who answers for deployments like this one. Who started it or asked for it is another matter. */
export const ownerOfDeployment = (seen: OwnersSeen): Ownership =>
  ownerBy(['policy-workflow', 'policy-environment'], seen)

/**
 * Who answers for a credential: whom the policy names for it, or else who answers for the deployment that reaches it. What
 * GitHub makes for the job alone belongs to whoever owns the workflow.
 */
export function ownerOfCredential(credential: Credential, seen: OwnersSeen): Ownership {
  if (credential.kind === 'any-secret') return notSeen('Which secrets those are is not in the workflow file.')
  const named = ruleFor(credential, seen.loaded.policy)?.owners
  if (named === undefined)
    return isJobsOwn(credential) ? ownerOfDeployment(seen) : ownerBy(['policy-environment', 'policy-workflow'], seen)
  const people = personsIn(named, seen)
  return people.length > 0
    ? { people, basis: 'policy-credential' }
    : nobody('The policy names nobody for it but accounts of machines.')
}

/** What the policy says of a credential; case does not count, as in the names of secrets. */
export function ruleFor({ name }: Pick<Credential, 'name'>, { credentials = {} }: Policy) {
  const pattern = patternFor(Object.keys(credentials), name)
  return pattern === undefined ? undefined : credentials[pattern]
}

type Place = 'policy-workflow' | 'policy-environment'

/** By the first place in the policy that names a person, or else by CODEOWNERS. What was not read might have named somebody else. */
function ownerBy(places: readonly Place[], seen: OwnersSeen): Ownership {
  const { loaded, facts, isPerson } = seen
  if (loaded.problem !== undefined)
    return notSeen(`The policy can’t be used, so whom it names is not known: ${loaded.problem}`)
  const named = places.map((basis) => ({ basis, people: NAMED_AT[basis](loaded.policy, facts) }))
  for (const { basis, people = [] } of named) {
    const persons = personsIn(people, seen)
    if (persons.length > 0) return { people: persons, basis }
  }
  if (named.some(({ people }) => people === undefined))
    return notSeen('Whom the policy names is not known: the workflow or the environment was not seen.')
  return named.some(({ people = [] }) => people.length > 0)
    ? nobody('The policy names nobody but accounts of machines.')
    : codeOwner(facts, isPerson)
}

/** Of somebody whom the policy names, the id alone decides. */
const personsIn = (people: readonly Person[], { isPerson }: OwnersSeen): readonly Person[] =>
  people.filter(({ id }) => isPerson({ id, login: '', type: 'User' }))

/** Whom the policy names there; undefined: it names somebody, and whether for this was not seen. */
const NAMED_AT: Readonly<Record<Place, (policy: Policy, facts: Facts) => readonly Person[] | undefined>> = {
  'policy-workflow': (policy, { workflow }) => {
    const file = known(workflow)
    return file === undefined ? unseenIn(policy) : ownersOfWorkflow(policy, workflowName(file))
  },
  'policy-environment': (policy, { environment }) =>
    environment.status === 'unavailable' ? unseenIn(policy) : ownersOfEnvironment(policy, known(environment)?.name),
}

const unseenIn = ({ owners = {} }: Policy): [] | undefined => (Object.keys(owners).length === 0 ? [] : undefined)
