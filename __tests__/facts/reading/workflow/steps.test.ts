import { expect, it } from 'vitest'
import { stepsOf } from '../../../../src/facts/reading/workflow/steps.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

it('are those of the job in order, those side by side too, with the names of inputs in small letters', () => {
  const text =
    'on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - uses: a/b@v1\n        with: { ONE: 1 }\n      - parallel: [{ run: x }, { uses: c/d@v2 }]\n      - run: y\n'
  const file = new WorkflowFile(text)
  const steps = stepsOf(file, partAt(file.root, 'jobs', 'deploy'))
  expect(steps.map(({ uses, run, part }) => [file.placeOf(part), uses, run])).toEqual([
    ['jobs.deploy.steps[0]', 'a/b@v1', undefined],
    ['jobs.deploy.steps[1].parallel[0]', undefined, 'x'],
    ['jobs.deploy.steps[1].parallel[1]', 'c/d@v2', undefined],
    ['jobs.deploy.steps[2]', undefined, 'y'],
  ])
  expect([...(steps[0]?.inputs.keys() ?? [])]).toEqual(['one'])
  expect(stepsOf(file, undefined)).toEqual([])
})
