import { expect, it } from 'vitest'
import { NO_AGENT } from '../../src/review/agent-work.ts'
import { contributorsOf } from '../../src/review/contributors.ts'
import { mia, pullRequest } from './a-change.ts'

it('adds nobody to a change, and leaves nobody unknown, where no agent was seen', () => {
  expect([...contributorsOf(pullRequest(), NO_AGENT, []).parts.keys()]).toEqual([mia.id])
  expect(contributorsOf(pullRequest(), NO_AGENT, []).complete).toBe(true)
})
