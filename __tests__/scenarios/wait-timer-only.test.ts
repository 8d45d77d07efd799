import { test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'environment-is-protected'

test('production only waits half an hour: fail', async () => {
  await expectOutcome(
    { world: { environments: { production: { waitTimer: 30 } }, run: { approvals: [] } } },
    CLAIM,
    'fail',
  )
})
