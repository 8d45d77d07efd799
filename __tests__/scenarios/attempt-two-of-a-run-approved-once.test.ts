import { test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

test('the one approval may be that of the first attempt: unknown', async () => {
  await expectOutcome({ world: { run: { attempt: 2, approvals: [{ by: 'omar', attempt: 1 }] } } }, CLAIM, 'unknown')
})

test('each attempt was approved and this deployment waited: pass', async () => {
  const approvals = [
    { by: 'omar', attempt: 1 },
    { by: 'omar', attempt: 2 },
  ]
  await expectOutcome({ world: { run: { attempt: 2, approvals } } }, CLAIM, 'pass')
})
