import { expect, it } from 'vitest'
import { environmentOf } from '../../../../src/facts/reading/workflow/environment.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

function environment(text: string) {
  const file = new WorkflowFile(`on: push\njobs:\n  deploy:\n    runs-on: x\n    environment: ${text}\n    steps: []\n`)
  return environmentOf(file, partAt(file.root, 'jobs', 'deploy'))
}

it.each([
  ['production', 'production', false, true],
  ['{ name: production, deployment: false }', 'production', false, false],
  ["${{ 'production' }}", "${{ 'production' }}", true, true],
  ['{ name: "${{ inputs.where }}", deployment: "${{ inputs.really }}" }', '${{ inputs.where }}', true, true],
])('%j', (text, name, environmentIsExpression, deploys) => {
  expect(environment(text)).toEqual({ environment: name, environmentIsExpression, deploys })
})
