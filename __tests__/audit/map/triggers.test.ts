import { describe, expect, it } from 'vitest'
import { isCallable, triggersOf } from '../../../src/audit/map/triggers.ts'
import { WorkflowFile } from '../../../src/facts/reading/workflow/workflow-file.ts'

const of = (on: string) => triggersOf(new WorkflowFile(`${on}\njobs: { a: { runs-on: x, steps: [{ run: a }] } }\n`))

describe('what starts a workflow', () => {
  it.each([
    ['on: push', ['push']],
    ['on: [push, workflow_dispatch]', ['push', 'workflow_dispatch']],
    [
      'on: { push: { branches: [main, "release/*"], paths: src }, workflow_call: }',
      ['push (branches: main, release/*; paths: src)', 'workflow_call'],
    ],
    [
      'on: { schedule: [{ cron: "0 0 * * *" }], workflow_dispatch: { inputs: { to: { type: string } } } }',
      ['schedule', 'workflow_dispatch'],
    ],
    ['name: none', []],
  ])('%s', (on, triggers) => {
    expect(of(on)).toEqual(triggers)
  })

  it('may be another workflow', () => {
    expect(isCallable(of('on: { workflow_call: { secrets: { KEY: { required: true } } } }'))).toBe(true)
    expect(isCallable(of('on: [push, workflow_dispatch]'))).toBe(false)
  })
})
