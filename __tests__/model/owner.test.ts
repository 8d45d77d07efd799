import { expect, it } from 'vitest'
import { isNamed, nobody, notSeen, ownerInWords, ownership } from '../../src/model/owner.ts'
import { checked } from '../fixtures/a-record.ts'

const LENA = { people: [{ id: 103, login: 'lena' }, { id: 104 }], basis: 'policy-credential' } as const

it('AC-6: an owner is people and who says so, or the reason why there is none', () => {
  for (const one of [LENA, nobody('No one is named.'), notSeen('It was not read.')])
    expect(checked(ownership, one)).toEqual(one)
  expect(() => checked(ownership, { ...LENA, people: [] })).toThrow()
  expect(() => checked(ownership, { ...LENA, ...nobody('No one is named.') })).toThrow()
})

it('is told with its source', () => {
  expect(isNamed(LENA) && ownerInWords(LENA)).toBe('lena (id 103), the account with the id 104, by the policy')
  expect(isNamed(notSeen('It was not read.'))).toBe(false)
})
