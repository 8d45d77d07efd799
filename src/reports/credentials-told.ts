import type { GapFound } from '../model/conclusions.ts'
import type { OwnedCredential } from '../model/credential.ts'
import { isNamed, type Ownership, ownerInWords } from '../model/owner.ts'

/** What is told of one credential: names alone. */
export interface CredentialTold {
  readonly name: string
  readonly what: string
  readonly rights: string
  readonly owner: string
  readonly cutOff: string
}

/** What the columns of a table of credentials are called. */
export const CREDENTIAL_COLUMNS = [
  'Credential',
  'What it is',
  'What it may do comes from',
  'Who answers for it',
  'How it is cut off',
] as const

/** Every credential that the job can reach, as far as that was seen. */
export const credentialsTold = (credentials: readonly OwnedCredential[]): readonly CredentialTold[] =>
  credentials.map(({ name, kind, provider, lifetime, owner, revocation, inherits }) => ({
    name,
    what: [kind.replaceAll('-', ' '), ...(provider === null ? [] : [`for ${provider}`]), LIFETIME_WORDS[lifetime]].join(
      ', ',
    ),
    rights: inherits ?? 'where each of its scopes says',
    owner: ownerText(owner),
    cutOff:
      revocation === null ? 'not told' : `${revocation.how}${revocation.basis === 'policy' ? ' (by the policy)' : ''}`,
  }))

const LIFETIME_WORDS: Readonly<Record<OwnedCredential['lifetime'], string>> = {
  'short-lived': 'short-lived',
  'long-lived': 'valid until changed',
  unknown: 'for how long is not known',
}

const ownerText = (owner: Ownership): string =>
  isNamed(owner) ? ownerInWords(owner) : `${owner.missing === 'nobody' ? 'Nobody' : 'Not known'}. ${owner.why}`

/** Who is to close a gap; empty where nobody is known to answer for it. */
export const gapOwnerText = ({ owner }: Pick<GapFound, 'owner'>): string =>
  owner === undefined ? '' : ownerInWords(owner)
