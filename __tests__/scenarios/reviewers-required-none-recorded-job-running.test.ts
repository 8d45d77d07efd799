import { expect, test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'deployment-was-approved-by-an-independent-human'

test('reviewers are required, none is recorded, and the job runs: fail, and the bypass is named', async () => {
  const { record } = await expectOutcome({ world: { run: { approvals: [] } } }, CLAIM, 'fail')
  expect(record.conclusions.findings.find(({ control }) => control === CLAIM)?.because).toContain('bypassed')
})
