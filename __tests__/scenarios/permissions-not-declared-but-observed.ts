import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'vitest'
import { scenario as notDeclared } from './permissions-not-declared.ts'
import { defineScenario, scopesFrom, sinceDeployed, tokenScopesOf } from './scenario.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const BY_SETTINGS = {
  actions: 'read',
  checks: 'read',
  contents: 'write',
  deployments: 'read',
  'pull-requests': 'write',
} as const
const TOLD = { ...BY_SETTINGS, metadata: 'read' } as const

export const scenario = defineScenario({
  group: 'Workflow and policy',
  tells:
    'Neither the job nor its workflow says what the token may do, but the runner was told what the repository gives it.',
  world: {
    ...notDeclared.world,
    history: sinceDeployed({ commit: { by: 'mia' } }),
    run: { permissions: BY_SETTINGS, granted: TOLD },
  },
  with: { signer: 'key', 'signing-key': String(privateKey.export({ type: 'pkcs8', format: 'pem' })) },
  claim: 'token-permissions-are-declared',
  outcome: 'fail',
  reasons: ['permissions-not-declared'],
  others: { 'token-is-least-privilege': 'fail' },
  also: (played) => expect(tokenScopesOf(played)).toEqual(scopesFrom('runner', TOLD)),
})
