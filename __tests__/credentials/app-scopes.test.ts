import { expect, it } from 'vitest'
import { appScopes } from '../../src/credentials/app-scopes.ts'

const step = (inputs: Readonly<Record<string, string>>) => ({
  names: Object.entries(inputs).map(([input, value]) => ({ input, value })),
})
const levelsOf = (...steps: readonly Parameters<typeof step>[0][]) => {
  const scopes = appScopes(steps.map(step))
  return scopes && Object.fromEntries(scopes.map(({ scope, level }) => [scope, level]))
}

it('are what the step asks for', () => {
  expect(appScopes([step({ 'app-id': '1', 'permission-contents': 'write', 'permission-checks': 'read' })])).toEqual([
    { scope: 'checks', level: 'read', from: 'step', path: null },
    { scope: 'contents', level: 'write', from: 'step', path: null },
  ])
})

it('are the most that any step asks for', () => {
  const [reads, writes] = [
    { 'permission-contents': 'read' },
    { 'permission-contents': 'write', 'permission-pages': 'read' },
  ]
  expect(levelsOf(reads, writes)).toEqual({ contents: 'write', pages: 'read' })
  expect(levelsOf(writes, reads)).toEqual({ contents: 'write', pages: 'read' })
})

it.each([
  ['no step is known', []],
  ['a step asks for nothing in particular', [{ 'permission-contents': 'read' }, { 'app-id': '1' }]],
  ['a level is an expression', [{ 'permission-contents': '${{ inputs.level }}' }]],
  ['a level is more than a job can have', [{ 'permission-repository-projects': 'admin' }]],
])('are not known where %s', (_, steps) => {
  expect(levelsOf(...steps)).toBeNull()
})
