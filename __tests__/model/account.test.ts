import { expect, it } from 'vitest'
import { account, accountOrGhost, toAccount } from '../../src/model/account.ts'
import { misfit } from '../../src/model/conforms.ts'

it('an account is login, id and type, and nothing else that GitHub knows of a person', () => {
  const user = { login: 'mia', id: 101, type: 'User', email: 'mia@example.com' }
  expect(toAccount(user)).toEqual({ login: 'mia', id: 101, type: 'User' })
  expect(misfit('account', toAccount(user))).toBeUndefined()
})

it.each([
  [{ login: '', id: 101, type: 'User' }],
  [{ login: 'mia', id: '101', type: 'User' }],
  [{ login: 'mia', id: -1, type: 'User' }],
  [{ login: 'mia', type: 'User' }],
  [null],
])('%j is no account', (value) => {
  expect(misfit('account', value)).toEqual(expect.any(String))
})

it('an account may be gone only where that is foreseen', () => {
  expect(accountOrGhost).toEqual({ anyOf: [account, { type: 'null' }] })
})
