import { describe, expect, it } from 'vitest'
import { readsAs } from '../../../src/audit/init/reads-as.ts'

const workflow = (steps: string, more = '') => `on: push\njobs:\n  a:\n    steps: ${steps}\n${more}`
const step = (at: 'first' | 'last') => ({ step: { value: { run: 'x' }, at }, permissions: {} })
const BEFORE = workflow('[{ run: a }]')

describe('a workflow', () => {
  it('reads as another one with a step more, in its place', () => {
    expect(readsAs(workflow('[{ run: x }, { run: a }]'), BEFORE, 'a', step('first'))).toBe(true)
    expect(readsAs(workflow('[{ run: a }, { run: x }]'), BEFORE, 'a', step('last'))).toBe(true)
  })

  it('reads as another one with more scopes, beside those that it had', () => {
    const [before, after] = ['{ b: read }', '{ c: write, b: read }'].map(
      (scopes) => `${BEFORE}    permissions: ${scopes}\n`,
    )
    const added = { step: undefined, permissions: { c: 'write' } }
    expect(readsAs(after ?? '', before ?? '', 'a', added)).toBe(true)
    expect(readsAs(`${BEFORE}    permissions: { c: write }\n`, BEFORE, 'a', added)).toBe(true)
  })

  it.each([
    ['the step is in another place', workflow('[{ run: a }, { run: x }]')],
    ['the step is not there', BEFORE],
    ['another step was changed', workflow('[{ run: x }, { run: b }]')],
    ['another job was changed', workflow('[{ run: x }, { run: a }]', '  b: {}\n')],
    ['the rest was changed', `${workflow('[{ run: x }, { run: a }]')}env: {}\n`],
    ['it has something more', workflow('[{ run: x }, { run: a }]', '    name: x\n')],
    ['it has rights that were not given', workflow('[{ run: x }, { run: a }]', '    permissions: write-all\n')],
    ['it can be read no more', `${workflow('[{ run: x }, { run: a }]')}on: push\n`],
  ])('does not where %s', (_, after) => {
    expect(readsAs(after, BEFORE, 'a', step('first'))).toBe(false)
  })

  it('does not where other jobs share the steps', () => {
    const shared = (steps: string) => `jobs:\n  a:\n    steps: &s ${steps}\n  b:\n    steps: *s\n`
    expect(readsAs(shared('[{ run: x }, { run: a }]'), shared('[{ run: a }]'), 'a', step('first'))).toBe(false)
  })
})
