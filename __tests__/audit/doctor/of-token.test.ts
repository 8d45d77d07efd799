import { describe, expect, it } from 'vitest'
import { ofToken } from '../../../src/audit/doctor/of-token.ts'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { workflowOf } from '../map/drawing.ts'

const of = (job: string, top?: string) =>
  mapWorkflow('w.yml', workflowOf(job, top)).jobs.flatMap((one) => ofToken({ path: 'w.yml', job: one, how: 'deploys' }))

describe('the token of the step', () => {
  it('lacks what its job does not declare, and the claims that read it are named', () => {
    const [finding] = of('runs-on: x\npermissions: read-all')
    expect(finding).toMatchObject({
      state: 'missing',
      what: "The step's token lacks attestations: write, id-token: write.",
    })
    const [none] = of('runs-on: x\npermissions: { id-token: write }')
    expect(none?.claims).toContain('environment-is-protected')
  })

  it('is up to a setting, or to a caller that was not looked at', () => {
    expect(of('runs-on: x')).toMatchObject([{ state: 'missing', code: 'permissions-undeclared' }])
    expect(of('runs-on: x', 'on: workflow_call')).toMatchObject([{ state: 'not-seen' }])
  })
})
