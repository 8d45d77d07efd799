import { expect, it } from 'vitest'
import { LOGIN_ACTIONS, repositoryOf } from '../../../../src/facts/reading/workflow/login-actions.ts'

it('names each action once, and no input both as a name and as a key', () => {
  expect(new Set(LOGIN_ACTIONS.map(({ action }) => action)).size).toBe(LOGIN_ACTIONS.length)
  for (const { action, names, keys } of LOGIN_ACTIONS) {
    expect([action, ...names, ...keys].filter((name) => name !== name.toLowerCase())).toEqual([])
    expect(names.filter((name) => keys.includes(name))).toEqual([])
  }
})

it.each([
  ['Azure/Login@v2', 'azure/login'],
  ['hashicorp/vault-action/sub@v3', 'hashicorp/vault-action'],
  ['./azure/login', './azure'],
  ['docker://azure/login', 'docker:/'],
  ['', ''],
])('%j is of %j', (uses, repository) => {
  expect(repositoryOf(uses)).toBe(repository)
})
