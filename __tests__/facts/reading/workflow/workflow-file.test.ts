import { describe, expect, it } from 'vitest'
import { itemsOf, membersOf, partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

const WELL = 'on: push\njobs:\n  deploy:\n    runs-on: x\n    timeout-minutes: 5\n    steps: [{ run: a }, { run: b }]\n'
const inJob = (lines: string) => `on: push\njobs:\n  deploy:\n    runs-on: x\n    steps: [{ run: a }]\n${lines}`

describe('a workflow file', () => {
  it('leads from a part back to where and how it is written', () => {
    const file = new WorkflowFile(WELL)
    const [, second] = itemsOf(partAt(file.root, 'jobs', 'deploy', 'steps'))
    const run = partAt(second, 'run')
    expect(run && file.placeOf(run)).toBe('jobs.deploy.steps[1].run')
    const minutes = partAt(file.root, 'jobs', 'deploy', 'timeout-minutes')
    expect(minutes && file.writtenAt(minutes)).toBe(5)
    expect(file.notUnderstoodAbout('deploy')).toEqual([])
  })

  it.each([['jobs', 'nothing'], ['__proto__'], ['on', 'push'], ['jobs', 'deploy', 'steps', '0']])(
    'has nothing at %s %s %s %s',
    (...path) => {
      expect(partAt(new WorkflowFile(WELL).root, ...path)).toBeUndefined()
      expect(membersOf(undefined)).toEqual([])
    },
  )

  it.each([
    ['    surprise: 1\n', 'jobs.deploy.surprise'],
    ['    env: { A: "${{ oh no }}" }\n', 'jobs.deploy.env.A'],
    ['    runs-on-too: x\n    if: ${{ unknown.context }}\n', 'jobs.deploy.if'],
    ['permissions: { Contents: read }\n', 'permissions.Contents'],
    ['defaults: 7\n', 'defaults'],
  ])('says that it did not understand %j', (lines, place) => {
    expect(new WorkflowFile(inJob(lines)).notUnderstoodAbout('deploy')).toContain(place)
  })

  it.each([['[]'], ['text'], [''], ['on: push'], ['jobs: {}'], ['jobs: []']])('says so of all of %j', (text) => {
    expect(new WorkflowFile(text).notUnderstoodAbout('deploy').length).toBeGreaterThan(0)
  })

  it('is not troubled by what is odd in another job', () => {
    const file = new WorkflowFile(`${WELL}  deploy-too:\n    surprise: 1\n`)
    expect(file.notUnderstoodAbout('deploy')).toEqual([])
    expect(file.notUnderstoodAbout('deploy-too')).toContain('jobs.deploy-too.surprise')
  })

  it('knows what GitHub is only trying out', () => {
    const steps = '    steps: [{ id: a, run: x, background: true }, { wait: a }, { parallel: [{ run: y }] }]\n'
    expect(
      new WorkflowFile(`on: push\njobs:\n  deploy:\n    runs-on: x\n${steps}`).notUnderstoodAbout('deploy'),
    ).toEqual([])
  })
})
