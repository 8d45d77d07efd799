import { expect, it } from 'vitest'
import { stepsOf } from '../../../../src/facts/reading/workflow/steps.ts'
import { usesIn } from '../../../../src/facts/reading/workflow/uses.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

const STEPS = `
on: push
jobs:
  deploy:
    runs-on: x
    steps:
      - run: ./build.sh
      - uses: acme/push@v1
        with:
          Push: True
          load: 'false'
          tags: ghcr.io/acme/shop
          password: hunter2
          token: \${{ secrets.KEY }}
          nothing: ''
          none:
      - uses: ./local
`

it('keeps of an input that it is given, and of what it holds only whether that is on or off', () => {
  const file = new WorkflowFile(STEPS)
  const found = usesIn(file, stepsOf(file, partAt(file.root, 'jobs', 'deploy')))
  expect(found).toEqual([
    {
      at: 'jobs.deploy.steps[1]',
      uses: 'acme/push@v1',
      pin: 'ref',
      inputs: { push: 'true', load: 'false', tags: 'other', password: 'other', token: 'other' },
    },
    { at: 'jobs.deploy.steps[2]', uses: './local', pin: 'local', inputs: {} },
  ])
})
