import { expect, it } from 'vitest'
import { readsOf, readsOfJobToken } from '../../../../src/facts/reading/workflow/reads.ts'
import { WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

const file = new WorkflowFile(
  [
    'on: push',
    'env: { A: "${{ secrets.one }}" }',
    'jobs:',
    '  deploy:',
    '    runs-on: x',
    '    steps:',
    '      - run: echo ${{ secrets.ONE }} ${{ secrets.GITHUB_TOKEN }}',
    '      - run: echo ${{ toJSON(secrets) }}',
    '      - run: echo ${{ github.token }} ${{ github.ref }}',
  ].join('\n'),
)

it('names what is read once, with every place; what may be all of it apart; and never the token of the job', () => {
  expect(readsOf(file, [file.root, undefined], 'secrets')).toEqual({
    named: [{ name: 'ONE', at: ['env.A', 'jobs.deploy.steps[0].run'] }],
    any: ['jobs.deploy.steps[1].run'],
  })
})

it('tells where the token of the job is handed on, as one of all the secrets too', () => {
  expect(readsOfJobToken(file, [file.root])).toEqual([
    'jobs.deploy.steps[0].run',
    'jobs.deploy.steps[1].run',
    'jobs.deploy.steps[2].run',
  ])
})
