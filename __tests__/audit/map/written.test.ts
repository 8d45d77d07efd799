import { expect, it } from 'vitest'
import { writtenIn } from '../../../src/audit/map/written.ts'
import { stepsOf } from '../../../src/facts/reading/workflow/steps.ts'
import { partAt, WorkflowFile } from '../../../src/facts/reading/workflow/workflow-file.ts'
import { workflowOf } from './drawing.ts'

it('a step is what it says, with expressions as they stand there', () => {
  const step = {
    name: 'A',
    uses: 'a/b@v1',
    if: '${{ always() }}',
    with: { key: '${{ secrets.KEY }}', days: 7, on: true },
  }
  const file = new WorkflowFile(workflowOf(`runs-on: x\nsteps: [${JSON.stringify(step)}]`))
  const steps = stepsOf(file, partAt(file.root, 'jobs', 'deploy'))
  expect(steps.map(({ part }) => writtenIn(file, part))).toEqual([step])
})
