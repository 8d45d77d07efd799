import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'vitest'
import { scenario as notDeclared } from './permissions-not-declared.ts'
import { defineScenario, scopesFrom, tokenScopesOf } from './scenario.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const READ_ONLY = {
  actions: 'read',
  checks: 'read',
  contents: 'read',
  deployments: 'read',
  'pull-requests': 'read',
} as const
const TOLD = { ...READ_ONLY, metadata: 'read' } as const

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'A pull request of Dependabot started the run, and nothing declares permissions: the runner was told that its token can only read.',
  world: {
    ...notDeclared.world,
    people: { 'dependabot[bot]': { id: 49699333, type: 'Bot' } },
    history: [{ commit: { by: 'lena' } }, { pullRequest: { by: 'dependabot[bot]', steps: [{ push: {} }] } }],
    run: {
      event: 'pull_request',
      pullRequest: 1,
      actor: 'dependabot[bot]',
      permissions: READ_ONLY,
      granted: TOLD,
    },
  },
  with: { signer: 'key', 'signing-key': String(privateKey.export({ type: 'pkcs8', format: 'pem' })) },
  claim: 'token-permissions-are-declared',
  outcome: 'fail',
  reasons: ['permissions-not-declared'],
  others: { 'token-is-least-privilege': 'pass' },
  also: (played) => expect(tokenScopesOf(played)).toEqual(scopesFrom('runner', TOLD)),
})
