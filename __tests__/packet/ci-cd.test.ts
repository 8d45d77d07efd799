import { describe, expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

const { run } = VALUES
const other = 'f'.repeat(40)
const dark = { 'workflow-run': unseen('workflow-run'), 'identity-token': unseen('identity-token') }
const claiming = (claims: Readonly<Record<string, string>>) =>
  someFacts({ 'identity-token': { issuer: 'https://issuer.example', claims } })

describe('the CI/CD link', () => {
  it('is verified by GitHub or by the token, and declared by the runner alone', () => {
    const text = 'Run 4711, attempt 1, of .github/workflows/deploy.yml, started by push.'
    expect(linkOf('ci-cd', someFacts())).toMatchObject({ state: 'verified', text })
    for (const id of ['workflow-run', 'identity-token'] as const)
      expect(linkOf('ci-cd', someFacts({}, { [id]: unseen(id) }))).toMatchObject({ state: 'verified' })
    expect(linkOf('ci-cd', someFacts({}, dark))).toMatchObject({ state: 'declared', text })
    const nameless = someFacts({}, { ...dark, workflow: none('workflow') })
    expect(linkOf('ci-cd', nameless).text).toContain('of Deploy, started')
  })

  it('is unknown where the runner did not say which run this is', () => {
    expect(linkOf('ci-cd', someFacts({}, { run: unseen('run') }))).toMatchObject({ state: 'unknown' })
  })

  it.each([
    ['run id', claiming({ run_id: '4712' })],
    ['attempt', claiming({ run_attempt: '2' })],
    ['event', claiming({ event_name: 'schedule' })],
    ['revision', claiming({ sha: 'f'.repeat(40) })],
    ['ref', claiming({ ref: 'refs/heads/other' })],
    ['repository', claiming({ repository: 'evil/shop' })],
    ['job', claiming({ check_run_id: '502' })],
    ['run id', someFacts({ 'workflow-run': { ...VALUES['workflow-run'], id: 4712 } })],
    ['attempt', someFacts({ 'workflow-run': { ...VALUES['workflow-run'], attempt: 2 } })],
    ['event', someFacts({ 'workflow-run': { ...VALUES['workflow-run'], event: 'schedule' } })],
    ['revision', someFacts({ 'workflow-run': { ...VALUES['workflow-run'], headSha: other } })],
    ['revision', someFacts({ job: { ...VALUES.job, headSha: other } })],
    ['revision', someFacts({ 'check-run': { ...VALUES['check-run'], headSha: other } })],
    ['revision', someFacts({ 'change-set': { ...VALUES['change-set'], head: other } })],
    ['repository', someFacts({ repository: { ...VALUES.repository, id: 901 } })],
  ])('is contradictory when the sources disagree on the %s', (what, facts) => {
    expect(linkOf('ci-cd', facts)).toMatchObject({
      state: 'contradictory',
      text: expect.stringContaining(`The sources disagree on: ${what}.`),
    })
  })

  it('takes the head of a pull request for no other revision: what runs there is a merge of it (P2)', () => {
    const event = 'pull_request'
    const facts = someFacts({
      run: { ...run, event },
      'workflow-run': { ...VALUES['workflow-run'], event, headSha: other },
      job: { ...VALUES.job, headSha: other },
      'check-run': { ...VALUES['check-run'], headSha: other },
    })
    expect(linkOf('ci-cd', facts)).toMatchObject({ state: 'verified' })
  })

  it('names each difference once, and takes what is not told for none', () => {
    const facts = claiming({ run_id: '1', sha: 'x', ref: run.ref })
    expect(linkOf('ci-cd', { ...facts, job: unseen('job') }).text).toContain('disagree on: run id, revision.')
    const untold = someFacts({
      run: { ...run, repositoryId: null },
      'identity-token': { issuer: 'https://issuer.example', claims: {} },
      'workflow-run': { ...VALUES['workflow-run'], attempt: null },
    })
    expect(linkOf('ci-cd', untold)).toMatchObject({ state: 'verified' })
  })
})
