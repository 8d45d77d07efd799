import { expect, it } from 'vitest'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'

const checkoutsIn = (...steps: readonly object[]) =>
  declaredByWorkflow(`on: push\njobs:\n  deploy:\n    runs-on: x\n    steps: ${JSON.stringify(steps)}\n`, 'deploy')
    .checkouts

it.each([
  ['what the run is of', {}, null, null],
  ['what the run is of, with nothing written', { ref: '', repository: null }, null, null],
  ['a revision', { Ref: ' ${{ inputs.version }} ' }, null, '${{ inputs.version }}'],
  ['another repository', { repository: 'acme/tools', ref: 'v1' }, 'acme/tools', 'v1'],
  ['what has no name', { ref: ['main'] }, null, 'no text'],
])('takes %s', (_, inputs, repository, ref) => {
  expect(checkoutsIn({ uses: 'Actions/Checkout@v5', with: inputs })).toEqual([
    { at: 'jobs.deploy.steps[0]', repository, ref },
  ])
})

it('is told of every step that does, those side by side too, and of no other', () => {
  const checkout = { uses: 'actions/checkout@v5' }
  const others = [{ uses: 'actions/checkout-more@v5' }, { run: 'git checkout main' }]
  expect(checkoutsIn(...others, checkout, { parallel: [checkout] }).map(({ at }) => at)).toEqual([
    'jobs.deploy.steps[2]',
    'jobs.deploy.steps[3].parallel[0]',
  ])
})
