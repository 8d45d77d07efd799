import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REVIEWED } from '../scenarios/scenario.ts'
import { type ActRun, startActRun } from './act-run.ts'
import { workflowsIn } from './readme-workflows.ts'

const readme = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
const [gated = '', recorded = ''] = workflowsIn(readme)

const judgedAtStart = expect.objectContaining({})

describe('the quick start of the README', () => {
  it('takes ten lines: the permissions of the job, and its first step', () => {
    const permissions = /^ {4}permissions:\n(?: {6}.*\n)+/m.exec(gated)?.[0] ?? ''
    const step = /^ {6}- uses: delivery-evidence\/.*\n(?: {8}.*\n)*/m.exec(gated)?.[0] ?? ''
    expect(gated).toContain(`    steps:\n${step}`)
    expect(`${permissions}${step}`.trimEnd().split('\n')).toHaveLength(10)
  })
})

describe.each([
  { does: 'gates a release', workflow: gated, decisionAtStart: judgedAtStart },
  { does: 'only records', workflow: recorded, decisionAtStart: null },
])('the workflow of the README that $does, under act', ({ workflow, decisionAtStart }) => {
  let run: ActRun

  beforeAll(async () => {
    run = await startActRun(workflow, REVIEWED)
  })
  afterAll(async () => await run.end())

  it('deploys what was reviewed and approved', () => {
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
  {
    does: 'gates a release',
    workflow: gated,
    decisionAtStart: judgedAtStart,
    ends: { code: 1, deployed: false, log: /::error .*deployment-was-approved-by-an-independent-human::.*Job failed/s },
    jobStatus: 'failure',
  },
  {
    does: 'only records',
    workflow: recorded,
    decisionAtStart: null,
    ends: { code: 0, deployed: true, log: /::warning .*deployment-was-approved-by-an-independent-human::/s },
    jobStatus: 'success',
  },
])('the workflow of the README that $does, under act, whose deployment nobody approved', (told) => {
  let run: ActRun

  beforeAll(async () => {
    run = await startActRun(told.workflow, { ...REVIEWED, run: { approvals: [] } })
  })
  afterAll(async () => await run.end())

  it('ends as the gate says', () => {
    const { code, stdout } = run.outcome
    expect({ code, deployed: stdout.includes('shop is deployed') }).toEqual({
      code: told.ends.code,
      deployed: told.ends.deployed,
    })
    expect(stdout).toMatch(told.ends.log)
  })

  it('leaves a record of the deny that our command verifies', async () => {
    expect(await run.verify()).toMatchObject({ code: 0, stderr: '' })
    const record: unknown = JSON.parse(await readFile(run.record, 'utf8'))
    const { decisionAtStart, jobStatus } = told
    const facts = { outcome: { value: { jobStatus } } }
    expect(record).toMatchObject({ decisionAtStart, facts, conclusions: { verdict: { decision: 'deny' } } })
  })
})
