import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  heldBy,
  jobLines,
  movedLines,
  recording,
  recordingLines,
  tokenLines,
} from '../../../src/audit/doctor/job-lines.ts'
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

  it.each([
    ['not-first', { seal: 'job-end', gate: 'enforce' }, {}],
    ['not-last', { gate: 'enforce' }, { if: 'always()' }],
    ['not-always', { policy: '.github/strict.yml', signing: '${{ vars.SIGNING }}' }, { if: 'always()' }],
  ] as const)('are the whole step, as it is written and put right, where it is %s', (wrong, inputs, condition) => {
    const step = { name: 'Evidence: ours', uses: 'delivery-evidence/delivery-evidence@v1', with: inputs }
    const steps = wrong === 'not-last' ? [step, { run: 'a' }] : [{ run: 'a' }, step]
    const moved = drawn(`runs-on: x\nsteps: ${JSON.stringify(steps)}`)
    expect(moved.evidence?.wrong).toBe(wrong)
    expect(parse(movedLines(moved, wrong).join('\n'))).toEqual({
      jobs: { deploy: { steps: [{ ...step, ...condition }] } },
    })
  })

  it('are the step with all that it needs, for a file that was not looked at', () => {
    expect(parse(recording().join('\n'))).toMatchObject({
      permissions: needs,
      steps: [{ name: 'Record the evidence', if: 'always()' }],
    })
  })
})
