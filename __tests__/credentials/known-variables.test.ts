import { expect, it } from 'vitest'
import { KNOWN_VARIABLES, openedBy } from '../../src/credentials/known-variables.ts'
import { LOGIN_KINDS } from '../../src/facts/reading/workflow/login-actions.ts'

it('names each variable once, by what actions sign in to, and where that is documented', () => {
  expect(new Set(KNOWN_VARIABLES.map(({ name }) => name)).size).toBe(KNOWN_VARIABLES.length)
  for (const { provider, source } of KNOWN_VARIABLES) {
    expect(LOGIN_KINDS).toContain(provider)
    expect(source).toMatch(/^https:\/\//)
  }
})

it.each([
  ['env.AWS_SECRET_ACCESS_KEY', 'aws'],
  ['jobs.deploy.env.Node_Auth_Token', 'package-registry'],
  ['jobs.deploy.steps[3].env.KUBECONFIG', 'kubernetes'],
  ['jobs.deploy.container.env.VAULT_TOKEN', 'vault'],
  ['jobs.deploy.steps[3].env.SHOP_TOKEN', null],
  ['jobs.deploy.steps[3].with.NPM_TOKEN', null],
  ['jobs.deploy.steps[3].run', null],
])('%s opens %j', (place, provider) => {
  expect(openedBy([place])).toBe(provider)
})

it('does not choose between two', () => {
  expect(openedBy(['env.AWS_ACCESS_KEY_ID', 'env.AWS_SECRET_ACCESS_KEY', 'env.X'])).toBe('aws')
  expect(openedBy(['env.NPM_TOKEN', 'env.GH_TOKEN'])).toBeNull()
})
