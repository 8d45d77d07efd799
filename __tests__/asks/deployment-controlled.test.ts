import { describe, expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { askOf, missingIn, shownIn } from './asking.ts'

const ASK = 'deployment-controlled'

describe('is the deployment controlled? (A3)', () => {
  it('is answered with target, job, reviewers, approver, validation and result', () => {
    expect(askOf(ASK, someFacts())).toMatchObject({ answer: 'answered', missing: [] })
    expect(shownIn(ASK, 'Where it was deployed to', someFacts())).toBe('production')
    expect(shownIn(ASK, 'Required reviewers', someFacts())).toBe('one of: omar')
    expect(shownIn(ASK, 'Who approved it', someFacts())).toBe('omar (id 102)')
    expect(shownIn(ASK, 'Validation of the deployed revision', someFacts())).toBe(
      'test: success; no validation after the deployment was declared',
    )
    expect(shownIn(ASK, 'Result of the release', someFacts())).toBe(
      'the steps so far: success; deployment 601: IN_PROGRESS at 2026-03-02T09:20:00Z',
    )
  })

  it('shows what is declared to validate the deployment beside the checks, and takes it for none of them', () => {
    const { validation } = VALUES
    const label = 'Validation of the deployed revision'
    expect(shownIn(ASK, label, someFacts({ validation }))).toBe(
      `test: success; declared after the deployment: smoke.xml (sha256:${'d'.repeat(64)})`,
    )
    const unchecked = { ...VALUES.checks, runs: { complete: true, items: [] } }
    expect(missingIn(ASK, someFacts({ validation, checks: unchecked }))).toEqual([label])
    expect(missingIn(ASK, someFacts({}, { validation: unseen('validation') }))).toEqual([label])
  })

  it.each([
    ['nobody is recorded to have approved', someFacts({ approvals: [] }), ['Who approved it']],
    [
      'statuses of the revision were not told',
      someFacts({ checks: { ...VALUES.checks, statuses: null } }),
      ['Validation of the deployed revision'],
    ],
    [
      'nothing checked the revision',
      someFacts({ checks: { ...VALUES.checks, runs: { complete: true, items: [] } } }),
      ['Validation of the deployed revision'],
    ],
    ['GitHub recorded no deployment', someFacts({}, { deployment: none('deployment') }), ['Result of the release']],
  ])('is answered in part where %s', (_, facts, missing) => {
    expect(askOf(ASK, facts).answer).toBe('partly')
    expect(missingIn(ASK, facts)).toEqual(missing)
  })

  it('is not answered where it is not proven where it was deployed to', () => {
    for (const environment of [none('environment'), unseen('environment')])
      expect(askOf(ASK, someFacts({}, { environment })).answer).toBe('not-answered')
  })
})
