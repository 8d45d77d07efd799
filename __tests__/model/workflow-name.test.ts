import { expect, it } from 'vitest'
import { workflowName } from '../../src/model/workflow-name.ts'

it('a workflow file is called by its path, and by its repository where that is another', () => {
  const path = '.github/workflows/deploy.yml'
  expect(workflowName({ repository: null, path })).toBe(path)
  expect(workflowName({ repository: 'acme/ci', path })).toBe(`acme/ci/${path}`)
})
