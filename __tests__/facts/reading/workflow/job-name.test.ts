import { expect, it } from 'vitest'
import { nameAfter } from '../../../../src/facts/reading/workflow/job-name.ts'

it.each([
  ['release', 'release / deploy', 'deploy'],
  ['release', 'release / inner / deploy', 'inner / deploy'],
  ['a / b', 'a / b / deploy', 'deploy'],
  ['release', 'release (eu, 1) / deploy', null],
  ['release', 'released / deploy', undefined],
  ['release', 'deploy', undefined],
  ['release', 'release', undefined],
  ['Release ${{ inputs.where }}', 'anything / deploy', null],
  ['release', null, null],
])('after %j, of %j is left %j', (caller, name, rest) => {
  expect(nameAfter(caller, name)).toBe(rest)
})
