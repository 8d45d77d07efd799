import { expect, it } from 'vitest'
import { adviceOn } from '../../src/policy/advice.ts'

it.each([
  [['gates'], 'is not known here', ' Known are: agents, baseline, break-glass,'],
  [
    ['environments', 'production', 'needs'],
    'is not known here',
    ' Known are: approval, approval-reason, branches, extends, note,',
  ],
  [['exceptions', '0', 'expires'], 'must match', ' The last day on which it holds. As in 2026-12-31, in UTC.'],
  [['machine-accounts', '3'], 'must be integer', ' Numeric account id.'],
])('on %j, that it %s', (path, message, advice) => expect(adviceOn({ path, message })).toContain(advice))

it('has none where the schema says no more', () => {
  expect(adviceOn({ path: ['agents', '0', 'title', 'further'], message: 'must be string' })).toBe('')
  expect(adviceOn({ path: ['baseline', 'x'], message: 'is not known here' })).toBe('')
})
