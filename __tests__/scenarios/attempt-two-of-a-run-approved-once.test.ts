import { test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

test('the one approval may be that of the first attempt: unknown', async () => {
  await expectOutcome({ world: { run: { attempt: 2, approvals: [{ by: 'omar', attempt: 1 }] } } }, CLAIM, 'unknown')
})

test('two approvals may both be of the first attempt, and the second bypassed: unknown', async () => {
  const approvals = [
    { by: 'omar', attempt: 1 },
    { by: 'omar', attempt: 2 },
  ]
  await expectOutcome({ world: { run: { attempt: 2, approvals } } }, CLAIM, 'unknown')
})
