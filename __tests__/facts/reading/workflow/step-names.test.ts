import { describe, expect, it } from 'vitest'
import { stepNames } from '../../../../src/facts/reading/workflow/step-names.ts'
import { stepsOf } from '../../../../src/facts/reading/workflow/steps.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

function namesOf(...steps: readonly object[]) {
  const file = new WorkflowFile(JSON.stringify({ on: 'push', jobs: { deploy: { 'runs-on': 'x', steps } } }))
  return stepNames(file, stepsOf(file, partAt(file.root, 'jobs', 'deploy')))
}

describe('the names of steps', () => {
  it('are their own, or the first line of what they do', () => {
    expect(
      namesOf(
        { name: 'Deploy', run: 'x' },
        { run: '\n  npm ci\n  npm publish\n' },
        { uses: 'acme/deploy/now@v1' },
        { name: '  Two\nlines', run: 'x' },
      ),
    ).toEqual(['Deploy', 'Run npm ci', 'Run acme/deploy/now@v1', 'Two'])
  })

  it('tell nothing where two steps have the same', () => {
    expect(namesOf({ run: 'x' }, { name: 'Run x', run: 'y' }, { run: 'z' })).toEqual([null, null, 'Run z'])
  })

  it('tell nothing where an expression has a part in one that may come to be the same', () => {
    const open = { name: 'Deploy ${{ inputs.x }}', run: 'y' }
    expect(namesOf(open, { name: 'Deploy it', run: 'y' }, { run: 'z' })).toEqual([null, null, 'Run z'])
    expect(namesOf({ run: '${{ inputs.x }}' }, { run: 'z' }, { name: 'Deploy', run: 'y' })).toEqual([
      null,
      null,
      'Deploy',
    ])
  })
})
