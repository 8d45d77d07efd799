import { expect, test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'environment-is-protected'

test('the token may not read environments: unknown, with the permission that would tell', async () => {
  const permissions = { contents: 'read', checks: 'read', deployments: 'read', 'id-token': 'write' } as const
  const { record } = await expectOutcome({ world: { run: { permissions } } }, CLAIM, 'unknown')
  expect(record.facts['environment-protection']).toMatchObject({ status: 'unavailable', needs: ['actions: read'] })
  expect(record.conclusions.gaps.map(({ id }) => id)).toContain('fact-unavailable:environment-protection')
})
