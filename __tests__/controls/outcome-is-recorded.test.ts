import { expect, it } from 'vitest'
import { outcomeIsRecorded as control } from '../../src/controls/outcome-is-recorded.ts'
import { mia, none, someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const step = (number: number, conclusion: string | null) => ({
  number,
  name: `step ${number}`,
  status: conclusion === null ? 'in_progress' : 'completed',
  conclusion,
})
const judge = (
  jobStatus: ValueOf<'outcome'>['jobStatus'],
  conclusions: readonly (string | null)[],
  facts = someFacts(),
) =>
  control.judge(
    {
      outcome: { ...VALUES.outcome, jobStatus },
      job: { ...VALUES.job, steps: conclusions.map((conclusion, index) => step(index + 1, conclusion)) },
    },
    judging(facts),
    facts,
  )

it.each([
  ['all steps went well', 'success', ['success', 'success', null], 'pass', 'steps-had-ended'],
  ['a step failed, and it says so', 'failure', ['success', 'failure', null], 'pass', 'steps-had-ended'],
  ['it was cancelled', 'cancelled', ['success', 'cancelled', null], 'pass', 'steps-had-ended'],
  [
    'a step failed, and it says that all went well',
    'success',
    ['success', 'failure', null],
    'fail',
    'failed-steps-contradict-the-job-status',
  ],
  ['nothing but the set-up had ended', 'success', ['success', null], 'unknown', 'no-step-had-ended'],
  ['all steps were skipped', 'success', ['success', 'skipped', null], 'unknown', 'no-step-had-ended'],
] as const)('where %s', (_, status, conclusions, outcome, reason) => {
  expect(judge(status, conclusions)).toMatchObject({ outcome, reasons: [reason] })
})

it('tells the last status of the deployment, where there is one', () => {
  expect(judge('success', ['success', 'success']).because).toContain('IN_PROGRESS')
  const statuses = ['QUEUED', 'WAITING', 'SUCCESS'].map((state) => ({
    state,
    at: '2026-03-02T09:20:00Z',
    creator: mia,
  }))
  const several = someFacts({ deployment: { ...VALUES.deployment, statuses: { complete: true, items: statuses } } })
  expect(judge('success', ['success', 'success'], several).because).toMatch(/deployment: SUCCESS\.$/)
  const without = someFacts({}, { deployment: none('deployment') })
  expect(judge('success', ['success', 'success'], without).because).toBe('1 step had ended: success.')
})
