import { expect, it } from 'vitest'
import { runsItsHead } from '../../src/model/run-revision.ts'

it.each([
  ['push', true],
  ['workflow_dispatch', true],
  ['merge_group', true],
  ['pull_request', false],
  ['pull_request_target', false],
  ['pull_request_review', false],
])('%s runs its head: %s', (event, runs) => {
  expect(runsItsHead(event)).toBe(runs)
})
