import { describe, expect, it } from 'vitest'
import { none, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

describe('the outcome evidence', () => {
  it("is what the runner says of the job, and GitHub of the deployment: declared, as the job's end is still to come", () => {
    expect(linkOf('outcome-evidence', someFacts())).toMatchObject({
      state: 'declared',
      text: "The job's steps so far: success. The deployment's last status: IN_PROGRESS. Its log: https://github.com/acme/shop/actions/runs/4711/job/501. No validation after the deployment was declared. The log of deployment 599, the one before: sha256 eeeeeeeeeeee…, 20480 bytes.",
    })
  })

  it('does not call a status the last when not all were read', () => {
    const statuses = { ...VALUES.deployment.statuses, complete: false }
    const facts = someFacts({ deployment: { ...VALUES.deployment, statuses } })
    expect(linkOf('outcome-evidence', facts).text).toContain('last status among those read: IN_PROGRESS')
  })

  it('says so when no deployment status was seen', () => {
    for (const deployment of [unseen('deployment'), none('deployment')])
      expect(linkOf('outcome-evidence', someFacts({}, { deployment })).text).toContain('No deployment status was seen')
  })

  it('names the files that are declared to validate the deployment, and is no surer for them (OU-4)', () => {
    const { validation } = VALUES
    const facts = someFacts({ validation })
    for (const source of [facts.validation.source, { assurance: 'signed', from: 'somewhere' } as const])
      expect(linkOf('outcome-evidence', { ...facts, validation: { ...facts.validation, source } })).toMatchObject({
        state: 'declared',
        text: expect.stringContaining('Declared to validate the deployment: smoke.xml (sha256 dddddddddddd…).'),
      })
  })

  it('is unknown where such a file could not be read', () => {
    expect(linkOf('outcome-evidence', someFacts({}, { validation: unseen('validation') }))).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('could not be read'),
    })
  })

  it('says nothing of the log before, where that is not there any more (OU-5)', () => {
    for (const log of [unseen('previous-log', 'not-found'), none('previous-log')])
      expect(linkOf('outcome-evidence', someFacts({}, { 'previous-log': log }))).toMatchObject({
        state: 'declared',
        text: expect.not.stringContaining('the one before'),
      })
  })

  it('is unknown where the outcome is', () => {
    expect(linkOf('outcome-evidence', someFacts({}, { outcome: unseen('outcome') }))).toMatchObject({
      state: 'unknown',
    })
  })
})
