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
    reasons: ['everything-names-one-revision'],
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
  expect(judge(values)).toMatchObject({
    ...{ outcome: 'fail', reasons: ['revisions-differ'] },
    because: expect.stringContaining(`that of ${what}.`),
  })
})

const { 'build-provenance': provenance } = VALUES
const builtFrom = (revision: string) => {
  const subjects = provenance.subjects.map((subject) => ({
    ...subject,
    attestations: subject.attestations.map((one) => (one.status === 'verified' ? { ...one, revision } : one)),
  }))
  return judge({ 'build-provenance': { ...provenance, subjects } })
}

it('fails where the verified provenance of what is deployed names another revision', () => {
  expect(builtFrom(VALUES.run.sha)?.outcome).toBe('pass')
  expect(builtFrom(other)).toMatchObject({
    outcome: 'fail',
    reasons: ['artifact-built-from-another-revision'],
    because: `The run is of ${VALUES.run.sha}, and by its verified provenance sha256 aaaaaaaaaaaa… was built from ${other}.`,
  })
})

it('is as it was where no provenance was seen, or none was verified', () => {
  for (const facts of [none('build-provenance'), unseen('build-provenance')])
    expect(judge({}, { 'build-provenance': facts })).toEqual(judge())
  const attestations = [{ status: 'not-verified', why: 'no-trust-material' } as const]
  const subjects = provenance.subjects.map((subject) => ({ ...subject, attestations }))
  expect(judge({ 'build-provenance': { ...provenance, subjects } })).toEqual(judge())
})

const checkingOut = (repository: string | null, ref: string | null) =>
  judge({ workflow: { ...VALUES.workflow, checkouts: [{ at: 'jobs.deploy.steps[0]', repository, ref }] } })

it.each([
  [null, null],
  [null, '${{ github.sha }}'],
  [null, '${{GitHub.SHA}}'],
  [null, VALUES.run.sha],
  ['${{ github.repository }}', null],
  [VALUES.run.repository.toUpperCase(), '${{ github.sha }}'],
  ['acme/tools', 'main'],
])('holds where the job checks out the revision of the run, or another repository: %s at %s', (repository, ref) => {
  expect(checkingOut(repository, ref)?.outcome).toBe('pass')
})

it.each([
  [null, 'main'],
  [null, '${{ github.ref }}'],
  [null, '${{ inputs.version }}'],
  [null, '${{ github.sha || inputs.version }}'],
  [null, '${{ github.sha }}${{ inputs.version }}'],
  [null, 'v${{ github.sha }}'],
  [null, '${{ github.sha }}-fix'],
  [VALUES.run.repository, '${{ github.event.workflow_run.head_sha }}'],
  ['${{ github.repository }}', '${{ github.head_ref }}'],
  ['${{ github.event.pull_request.head.repo.full_name }}', null],
])('is not known where it may check out another: %s at %s', (repository, ref) => {
  expect(checkingOut(repository, ref)).toMatchObject({
    outcome: 'unknown',
    reasons: ['another-revision-checked-out'],
    because: `The job checks out what need not be 5ac3f1d: ${[repository, ref].filter(Boolean).join(' at ')}.`,
  })
})

it('is not known where the file that was read has no such job', () => {
  expect(judge({ workflow: { ...VALUES.workflow, jobFound: false, checkouts: [] } })?.outcome).toBe('unknown')
})

it.each(['run', 'workflow-run', 'job', 'change-set', 'deployment', 'workflow'] as const)(
  'is not known where %s was not seen',
  (id) => {
    expect(judge({}, { [id]: unseen(id) })?.outcome).toBe('unknown')
  },
)
