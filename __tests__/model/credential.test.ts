import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { credential } from '../../src/model/credential.ts'

const token = {
  kind: 'github-token',
  name: 'GITHUB_TOKEN',
  isExpression: false,
  provider: 'github',
  lifetime: 'short-lived',
  scopes: [{ scope: 'contents', level: 'read', from: 'always', path: null }],
  from: [],
}

it('a credential has a name, and no place for a value', () => {
  const fits = new Ajv().compile(credential)
  expect(fits(token)).toBe(true)
  expect(fits({ ...token, value: 'ghs_1' })).toBe(false)
  expect(fits({ ...token, name: '' })).toBe(false)
})
