import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFor } from '../../../src/audit/init/plan.ts'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { GATES } from '../../../src/model/options.ts'
import { held } from './holding.ts'
import { someWorkflow } from './some-workflow.ts'

const JOBS = `on: push
jobs:
  test:
    runs-on: x
    permissions: {}
    steps:
      - run: npm test
  deploy:
    runs-on: x
    environment: production
    steps:
      - run: ./deploy.sh
  release:
    uses: ./.github/workflows/release.yml
    secrets: inherit
`

describe('the plan for a workflow', () => {
  it('keeps whatever stood there, records where it says so, and adds nothing twice, however the file is written', () => {
    const came: Record<string, number> = {}
    const holds = (text: string, gate: (typeof GATES)[number]) => {
      const { jobs } = mapWorkflow('w.yml', text)
      const plan = held(
        text,
        gate,
        jobs.map(({ key }) => key),
      )
      for (const { edit } of plan.jobs) came[edit.kind] = (came[edit.kind] ?? 0) + 1
    }
    fc.assert(fc.property(someWorkflow, fc.constantFrom(...GATES), holds), { numRuns: 150 })
    expect(came['added']).toBeGreaterThan(100)
    expect(came['by-hand']).toBeGreaterThan(20)
  })

  it('is for the jobs that deploy, and names the file that another one calls', () => {
    const { jobs } = planFor('w.yml', JOBS, { jobs: [], gate: 'warn' })
    expect(jobs.map(({ job: { key }, edit: { kind } }) => [key, kind])).toEqual([
      ['deploy', 'added'],
      ['release', 'calls'],
    ])
  })

  it('is for the jobs that are named', () => {
    const { jobs } = planFor('w.yml', JOBS, { jobs: ['test'], gate: 'warn' })
    expect(jobs.map(({ job }) => job.key)).toEqual(['test'])
    const none = () => planFor('w.yml', JOBS, { jobs: ['build'], gate: 'warn' })
    expect(none).toThrow(
      expect.objectContaining({
        message: 'The workflow has no job build.',
        remedy: 'Name one of: test, deploy, release.',
      }),
    )
  })

  it('is not made where no job deploys', () => {
    const refusal = (text: string) => {
      try {
        return planFor('w.yml', text, { jobs: [], gate: 'warn' })
      } catch (error) {
        return error
      }
    }
    const calling = 'on: push\njobs: { a: { uses: ./.github/workflows/b.yml } }\n'
    expect(refusal(calling)).toMatchObject({ remedy: expect.stringContaining('called: ./.github/workflows/b.yml') })
    const testing = 'on: push\njobs: { a: { runs-on: x, permissions: {}, steps: [{ run: a }] } }\n'
    expect(refusal(testing)).toMatchObject({ code: 'INPUT', remedy: expect.stringContaining('--job JOB') })
  })

  it('asks more of what is to be held back', () => {
    const staging = JOBS.replace('production', 'staging')
    const policy = (gate: 'warn' | 'enforce') => planFor('w.yml', staging, { jobs: [], gate }).policy
    expect(policy('warn')).toContain('staging:\n    extends: observe')
    expect(policy('enforce')).toContain('staging:\n    extends: soc2')
  })
})
