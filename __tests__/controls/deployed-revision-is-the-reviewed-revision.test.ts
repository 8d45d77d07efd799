import { expect, it } from 'vitest'
import { deployedRevisionIsTheReviewedRevision as control } from '../../src/controls/deployed-revision-is-the-reviewed-revision.ts'
import { evaluate } from '../../src/controls/evaluate.ts'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { judging } from './judging.ts'

const judge = (...given: Parameters<typeof someFacts>) => {
  const facts = someFacts(...given)
  return evaluate(facts, judging(facts)).find(({ control: id }) => id === control.id)
}
const other = '0'.repeat(40)

it('holds where all name one revision, whatever files were attested', () => {
  expect(judge()).toMatchObject({
    outcome: 'pass',
    because: 'All name 5ac3f1d: the reviews, the run, the job, the deployment.',
  })
  expect(judge({ subjects: [] })?.outcome).toBe('pass')
})

it('holds where GitHub made no deployment', () => {
  const facts = { deployment: none('deployment') }
  expect(judge({}, facts)).toMatchObject({
    outcome: 'pass',
    because: 'All name 5ac3f1d: the reviews, the run, the job.',
  })
})

it.each([
  ['the reviews', { 'change-set': { ...VALUES['change-set'], head: other } }],
  ['the run', { 'workflow-run': { ...VALUES['workflow-run'], headSha: other } }],
  ['the job', { job: { ...VALUES.job, headSha: other } }],
  ['the deployment', { deployment: { ...VALUES.deployment, sha: other } }],
])('fails where %s is of another', (what, values) => {
  expect(judge(values)).toMatchObject({ outcome: 'fail', because: expect.stringContaining(`that of ${what}.`) })
})

it.each(['run', 'workflow-run', 'job', 'change-set', 'deployment'] as const)(
  'is not known where %s was not seen',
  (id) => {
    expect(judge({}, { [id]: unseen(id) })?.outcome).toBe('unknown')
  },
)
