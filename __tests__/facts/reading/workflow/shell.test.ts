import { describe, expect, it } from 'vitest'
import { onFailureIn } from '../../../../src/facts/reading/workflow/shell.ts'
import { stepsOf } from '../../../../src/facts/reading/workflow/steps.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

function onFailure(job: object, step: object = {}, workflow: object = {}) {
  const steps = [{ run: 'x', ...step }]
  const file = new WorkflowFile(JSON.stringify({ on: 'push', ...workflow, jobs: { deploy: { steps, ...job } } }))
  const part = partAt(file.root, 'jobs', 'deploy')
  return stepsOf(file, part).map((one) => onFailureIn(file, part, one))[0]
}

const shell = (name: string) => ({ defaults: { run: { shell: name } } })

describe('what the shell of a step does when a command fails', () => {
  it.each([
    ['by the name of the runner', { 'runs-on': 'ubuntu-latest' }, {}, {}, 'at-once'],
    ['by one of its labels', { 'runs-on': ['self-hosted', 'macos-15'] }, {}, {}, 'at-once'],
    ['by labels in a group', { 'runs-on': { group: 'g', labels: 'ubuntu-latest' } }, {}, {}, 'at-once'],
    ['in a container', { 'runs-on': 'rack', container: 'node:24' }, {}, {}, 'at-once'],
    ['on Windows', { 'runs-on': 'windows-latest' }, {}, {}, 'at-the-end'],
    ['where the runner is an expression', { 'runs-on': '${{ inputs.os }}' }, {}, {}, 'at-the-end'],
    ['by the step', { 'runs-on': 'windows-latest' }, { shell: 'bash' }, {}, 'at-once'],
    ['by the job', { 'runs-on': 'ubuntu-latest', ...shell('pwsh') }, {}, {}, 'not-known'],
    ['by the workflow', { 'runs-on': 'ubuntu-latest' }, {}, shell('bash {0}'), 'not-known'],
    ['by the nearest', { 'runs-on': 'x', ...shell('sh') }, {}, shell('python'), 'at-once'],
  ])('%s', (_, job, step, workflow, expected) => {
    expect(onFailure(job, step, workflow)).toBe(expected)
  })
})
