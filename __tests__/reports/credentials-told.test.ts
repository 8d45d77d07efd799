import { expect, it } from 'vitest'
import type { OwnedCredential } from '../../src/model/credential.ts'
import { nobody, notSeen } from '../../src/model/owner.ts'
import { CREDENTIAL_COLUMNS, credentialsTold, gapOwnerText } from '../../src/reports/credentials-told.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { credentials, gaps } = aRecord().conclusions
const told = (changes: Partial<OwnedCredential>) =>
  credentialsTold(credentials.map((one) => ({ ...one, ...changes })))[0]

it('A2: tells of a credential what it is, who answers for it and how it is cut off', () => {
  expect(told({})).toEqual({
    name: 'GITHUB_TOKEN',
    what: 'github token, for github, short-lived',
    rights: 'where each of its scopes says',
    owner: 'lena (id 103), by the policy for the environment',
    cutOff: 'ends with the job',
  })
  expect(Object.keys(told({}) ?? {})).toHaveLength(CREDENTIAL_COLUMNS.length)
})

it('AC-5: tells where what it may do is decided, where that was not seen', () => {
  const inherits = 'the trust policy of the identity; not seen'
  expect(told({ inherits })?.rights).toBe(inherits)
})

it('A2: tells what is missing as missing, and whose word the rest is', () => {
  const unknown = { provider: null, lifetime: 'unknown', owner: notSeen('It was not seen.'), revocation: null } as const
  expect(told(unknown)).toMatchObject({
    what: 'github token, for how long is not known',
    owner: 'Not known. It was not seen.',
    cutOff: 'not told',
  })
  expect(told({ owner: nobody('None is named.'), revocation: { how: 'lena ends it', basis: 'policy' } })).toMatchObject(
    {
      owner: 'Nobody. None is named.',
      cutOff: 'lena ends it (by the policy)',
    },
  )
})

it('GAP1: says who is to close a gap, where somebody answers for it', () => {
  const texts = gaps.map((gap) => [
    gapOwnerText(gap),
    gapOwnerText({ ...gap, owner: { people: [{ id: 103 }], basis: 'code-owners' } }),
  ])
  expect(texts[0]).toEqual(['', 'the account with the id 103, by CODEOWNERS for the workflow file'])
})
