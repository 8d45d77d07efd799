import { test } from 'vitest'
import { expectOutcome } from './play.ts'

const CLAIM = 'environment-is-protected'

test('production asks nobody: fail', async () => {
  await expectOutcome({ world: { environments: { production: {} }, run: { approvals: [] } } }, CLAIM, 'fail')
})

test('the job is in no environment at all: fail', async () => {
  await expectOutcome({ world: { run: { environment: null, approvals: [] } } }, CLAIM, 'fail')
})

test('the environment input alone does not put a job into an environment', async () => {
  const story = { world: { run: { environment: null, approvals: [] } }, with: { environment: 'production' } }
  await expectOutcome(story, CLAIM, 'unknown')
})
