import { test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'environment-is-protected'

test('the job names an environment that nobody set up: fail', async () => {
  const world = {
    run: { environment: 'producton', approvals: [] },
    environments: { production: { reviewers: ['omar'] } },
  }
  await expectOutcome({ world }, CLAIM, 'fail')
})
