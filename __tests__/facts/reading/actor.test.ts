import { expect, it } from 'vitest'
import { accountOf, restAccount } from '../../../src/facts/reading/actor.ts'

const mia = { login: 'mia', id: 101, type: 'User' }

it('an actor is the account of that id; without an id it can be compared with nobody', () => {
  expect(accountOf({ __typename: 'User', login: 'mia', databaseId: 101 })).toEqual(mia)
  expect(accountOf({ __typename: 'User', login: 'mia', databaseId: null })).toBeNull()
  expect(accountOf({ __typename: 'EnterpriseUserAccount', login: 'mia' })).toBeNull()
  expect(accountOf(null)).toBeNull()
})

it('REST names an account, nobody, or nobody as an empty object', () => {
  expect(restAccount({ ...mia, id: 101n })).toEqual(mia)
  expect(restAccount({})).toBeNull()
  expect(restAccount(null)).toBeNull()
  expect(restAccount(undefined)).toBeNull()
})
