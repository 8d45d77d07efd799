import { person } from './exception.ts'
import { object, oneOf, type Static, someOf, text, union } from './schema.ts'

/** Where it is written who answers for something. */
export const OWNER_BASES = [
  'policy-credential',
  'policy-workflow',
  'policy-environment',
  'policy-exception',
  'code-owners',
  'broken-glass',
] as const
type OwnerBasis = (typeof OWNER_BASES)[number]

/** People who answer for something, and who says so. */
export const owner = object({
  people: someOf(person, 'Persons: no account that is known to be driven by a machine.'),
  basis: oneOf(
    OWNER_BASES,
    'Where it is written: in the policy for the credential itself, for the workflow, for the environment or for an exception, or in CODEOWNERS for the workflow file. Broken-glass: who broke it answers for what was let through.',
  ),
})

const unnamed = object({
  missing: oneOf(
    ['nobody', 'not-seen'],
    'Nobody: all that could have named a person was read, and names none. Not-seen: not all of it was read, or whom it names is not known.',
  ),
  why: text(),
})

/** Who answers for something, or why no person is known to. */
export const ownership = union(owner, unnamed)
export type Owner = Static<typeof owner>
export type Ownership = Static<typeof ownership>

/** Whether a person answers for it. */
export const isNamed = (found: Ownership): found is Owner => 'people' in found

export const nobody = (why: string): Ownership => ({ missing: 'nobody', why })
export const notSeen = (why: string): Ownership => ({ missing: 'not-seen', why })

const SAID_BY: Readonly<Record<OwnerBasis, string>> = {
  'policy-credential': 'by the policy',
  'policy-workflow': 'by the policy for the workflow',
  'policy-environment': 'by the policy for the environment',
  'policy-exception': 'by the policy for the exception',
  'code-owners': 'by CODEOWNERS for the workflow file',
  'broken-glass': 'who broke the glass',
}

/** The people, and who says so. */
export const ownerInWords = ({ people, basis }: Owner): string =>
  `${people.map(personInWords).join(', ')}, ${SAID_BY[basis]}`

const personInWords = ({ id, login }: Owner['people'][number]): string =>
  login === undefined ? `the account with the id ${id}` : `${login} (id ${id})`
