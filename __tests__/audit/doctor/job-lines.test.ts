import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { heldBy, jobLines, movedLines, recordingLines, tokenLines } from '../../../src/audit/doctor/job-lines.ts'
import { STEP_PERMISSIONS } from '../../../src/audit/step/lines.ts'
import { drawn } from '../map/drawing.ts'

const needs = Object.fromEntries(STEP_PERMISSIONS.map(({ scope, level }) => [scope, level]))
const job = drawn('runs-on: x\npermissions: { contents: write, packages: write, checks: read }')

describe('the lines of a job', () => {
  it('stand in their place, under a key that is a text', () => {
    expect(parse(jobLines({ ...job, key: 'on' }, ['environment: a']).join('\n'))).toEqual({
      jobs: { on: { environment: 'a' } },
    })
  })

  it('take nothing from its token, and add what the step needs', () => {
    expect(heldBy(job)).toEqual({ contents: 'write', packages: 'write', checks: 'read' })
    expect(parse(tokenLines(job).join('\n')).jobs.deploy.permissions).toEqual({
      ...needs,
      contents: 'write',
      packages: 'write',
    })
    expect(parse(tokenLines(drawn('runs-on: x')).join('\n')).jobs.deploy.permissions).toEqual(needs)
  })

  it('are the whole step where there is none', () => {
    const { deploy } = parse(recordingLines(job, ['environment: production']).join('\n')).jobs
    expect(deploy).toMatchObject({ environment: 'production', permissions: needs && { 'id-token': 'write' } })
    expect(deploy.steps).toMatchObject([{ name: 'Record the evidence', if: 'always()' }])
  })

  it.each(['not-first', 'not-last', 'not-always'] as const)('say where a step belongs that is %s', (wrong) => {
    const lines = movedLines(job, wrong)
    expect(lines.join('\n')).toContain('evidence step')
    expect(parse(lines.join('\n')).jobs).toHaveProperty('deploy')
  })
})
