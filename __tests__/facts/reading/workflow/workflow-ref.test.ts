import { expect, it } from 'vitest'
import { parseWorkflowRef } from '../../../../src/facts/reading/workflow/workflow-ref.ts'

it('reads where a workflow is', () => {
  expect(parseWorkflowRef('acme/shop/.github/workflows/deploy.yml@refs/heads/a@b')).toEqual({
    repository: 'acme/shop',
    path: '.github/workflows/deploy.yml',
    ref: 'refs/heads/a@b',
  })
})

it.each([
  [undefined],
  [''],
  ['deploy.yml'],
  ['acme/shop@main'],
  ['acme/shop/.github/workflows/deploy.yml'],
  ['./x.yml@y'],
])('makes nothing of %j', (text) => {
  expect(parseWorkflowRef(text)).toBeUndefined()
})
