import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REVIEWED } from '../scenarios/scenario.ts'
import { type ActRun, startActRun } from './act-run.ts'
import { deployWorkflow } from './act-workflow.ts'

const judgedAtStart = expect.objectContaining({})

describe.each([
  { seal: 'now', decisionAtStart: null },
  { seal: 'job-end', decisionAtStart: judgedAtStart },
] as const)('a job with seal: $seal under act', ({ seal, decisionAtStart }) => {
  let run: ActRun

  beforeAll(async () => {
    run = await startActRun(deployWorkflow(seal, 'enforce'), REVIEWED)
  })
  afterAll(async () => await run.end())

  it('succeeds', () => {
    expect(run.outcome).toMatchObject({ code: 0, stdout: expect.stringContaining('shop is deployed') })
  })

  it('leaves a record of this run and commit that our command verifies', async () => {
    expect(await run.verify()).toMatchObject({ code: 0, stderr: '' })
    const text = await readFile(run.record, 'utf8')
    expect(text).toContain(run.world.job.sha)
    expect(text).toContain(String(run.world.job.runId))
    expect(JSON.parse(text)).toMatchObject({ decisionAtStart, conclusions: { verdict: { decision: 'allow' } } })
  })

  it('leaves a record that no longer verifies when it says something else', async () => {
    const text = await readFile(run.record, 'utf8')
    await writeFile(run.record, text.replaceAll(String(run.world.job.runId), String(run.world.job.runId + 1)))
    const altered = await run.verify()
    await writeFile(run.record, text)
    expect(altered).toMatchObject({ code: 1, stdout: expect.stringContaining('not the one that was signed') })
  })

  it('shows no token in its log', () => {
    expect(`${run.outcome.stdout}${run.outcome.stderr}`).not.toContain(run.world.job.token)
  })
})

describe.each([
  { seal: 'now', decisionAtStart: null, deployed: true, jobStatus: 'success' },
  { seal: 'job-end', decisionAtStart: judgedAtStart, deployed: false, jobStatus: 'failure' },
] as const)(
  'a job with seal: $seal and gate: enforce under act, whose deployment nobody approved',
  ({ seal, decisionAtStart, deployed, jobStatus }) => {
    let run: ActRun

    beforeAll(async () => {
      run = await startActRun(deployWorkflow(seal, 'enforce'), { ...REVIEWED, run: { approvals: [] } })
    })
    afterAll(async () => await run.end())

    it('fails by the deny', () => {
      const { code, stdout } = run.outcome
      expect(code).toBe(1)
      expect(stdout).toMatch(/::error .*deployment-was-approved-by-an-independent-human::.*Job failed/s)
      expect(stdout.includes('shop is deployed')).toBe(deployed)
    })

    it('leaves a record of the deny that our command verifies', async () => {
      expect(await run.verify()).toMatchObject({ code: 0, stderr: '' })
      const record: unknown = JSON.parse(await readFile(run.record, 'utf8'))
      const facts = { outcome: { value: { jobStatus } } }
      expect(record).toMatchObject({ decisionAtStart, facts, conclusions: { verdict: { decision: 'deny' } } })
    })
  },
)
