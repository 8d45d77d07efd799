import { expect, it } from 'vitest'
import { permissionsFor } from '../../../../src/facts/reading/workflow/permissions.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

function blocks(permissions: string) {
  const file = new WorkflowFile(
    `on: push\njobs:\n  deploy:\n    runs-on: x\n    permissions: ${permissions}\n    steps: []\n`,
  )
  return permissionsFor(file, partAt(file.root, 'jobs', 'deploy'))
}

it.each([
  ['write-all', 'write-all'],
  ['{}', {}],
  ['', null],
  ['{ contents: read }', { contents: 'read' }],
  ['{ of-tomorrow: write }', { 'of-tomorrow': 'write' }],
])('%j is %j', (text, job) => {
  expect(blocks(text)).toEqual({ workflow: null, job })
})

it.each([
  ['all'],
  ['${{ inputs.permissions }}'],
  ['7'],
  ['[read]'],
  ['{ contents: admin }'],
  ['{ contents: }'],
  ['{ contents: [read] }'],
  ['{ contents: "${{ inputs.level }}" }'],
  ['{ contents: 1 }'],
])('is not "none" where it is %j', (text) => {
  expect(() => blocks(text)).toThrow()
})
