import { describe, expect, it } from 'vitest'
import { evidenceStep, recordsEvidence, sentenceOf } from '../../../src/audit/map/evidence-step.ts'
import { stepsOf } from '../../../src/facts/reading/workflow/steps.ts'
import { partAt, WorkflowFile } from '../../../src/facts/reading/workflow/workflow-file.ts'
import { workflowOf } from './drawing.ts'

const RUN = '{ run: ./deploy.sh }'
const evidence = (more = '') => `{ uses: delivery-evidence/delivery-evidence@v1${more} }`
const ALWAYS = evidence(', if: always()')
const AT_END = evidence(', with: { seal: job-end }')
const TOKEN = '{ uses: actions/create-github-app-token@v3 }'

function stepAmong(...steps: readonly string[]) {
  const file = new WorkflowFile(workflowOf(`runs-on: x\nsteps: [${steps.join(', ')}]`))
  return evidenceStep(file, stepsOf(file, partAt(file.root, 'jobs', 'deploy')))
}

function gapOf(...steps: readonly string[]) {
  const { wrong } = stepAmong(...steps)
  return wrong === null ? undefined : sentenceOf(wrong)
}

describe('the step that records the evidence', () => {
  it.each([
    ['last, always', [RUN, ALWAYS]],
    ['last, always as an expression', [RUN, evidence(', if: "${{ always() }}"')]],
    ['first, sealing at the end', [AT_END, RUN]],
    ['right behind the token that it is given', [TOKEN, AT_END, RUN]],
    ['from a fork of it', [RUN, ALWAYS.replace('delivery-evidence/', 'acme/')]],
  ])('is in its place: %s', (_, steps) => {
    expect(gapOf(...steps)).toBeUndefined()
  })

  it.each([
    ['missing', [RUN], 'No step records'],
    ['missing where there are no steps', [], 'No step records'],
    ['not last', [ALWAYS, RUN], 'not the last one'],
    ['not run after a failure', [RUN, evidence()], 'without `if: always()`'],
    ['not run in every case', [RUN, evidence(', if: "always() && github.ref_protected"')], 'without `if: always()`'],
    ['behind the deployment that it should hold back', [RUN, AT_END], 'not the first one'],
    ['sealing by an expression', [evidence(', with: { seal: "${{ vars.SEAL }}" }'), RUN], 'not the last one'],
  ])('is %s', (_, steps, words) => {
    expect(gapOf(...steps)).toContain(words)
  })

  it.each([
    ['Delivery-Evidence/delivery-evidence@v1', true],
    ['acme/delivery-evidence@0123456', true],
    ['acme/delivery-evidence-more@v1', false],
    ['./delivery-evidence', true],
    [undefined, false],
  ])('%s is it: %s', (uses, is) => {
    expect(recordsEvidence({ uses })).toBe(is)
  })

  it('names the policy that it judges by, where it is given one', () => {
    expect(stepAmong(RUN, evidence(', with: { policy: .github/strict.yml }')).policy).toBe('.github/strict.yml')
    expect(stepAmong(RUN, evidence(', with: { policy: "" }')).policy).toBeNull()
    expect(stepAmong(RUN, ALWAYS).policy).toBeNull()
  })
})
