import { expect, it } from 'vitest'
import { ofBranch, ofRetention, ofTokenDefault } from '../../../src/audit/doctor/of-settings.ts'
import { observed } from '../../../src/model/fact.ts'
import { caseWith, FORBIDDEN, withJobs } from './some-settings.ts'

it('wants the retention to reach as far back as the audit', () => {
  const of = (days: number, most: number | null) => ofRetention(caseWith({ retention: observed({ days, most }) }))
  expect(of(365, 400)).toEqual([])
  expect(of(364, 400)[0]?.add?.lines).toContain('{"days":365}')
  const limited = of(30, 90)[0]
  expect(limited?.add?.lines.join('\n')).toMatch(/\{"days":90\}\nJSON\ngh run download/)
  expect(of(90, 90)[0]?.add?.lines.join('\n')).toMatch(/^gh run download/)
  expect(ofRetention(caseWith({ retention: FORBIDDEN }))).toMatchObject([{ state: 'not-seen' }])
})

it('minds a token that may write by default where a job falls back on it', () => {
  const tokenDefault = observed('write' as const)
  expect(ofTokenDefault(caseWith({ tokenDefault }))).toMatchObject([{ state: 'note' }])
  expect(ofTokenDefault(caseWith({ tokenDefault, workflows: FORBIDDEN }))).toMatchObject([{ state: 'missing' }])
  expect(ofTokenDefault(caseWith({ tokenDefault, ...withJobs(['  a: { runs-on: x }']) }))).toMatchObject([
    { state: 'note' },
  ])
})

it('judges the branch as the step does', () => {
  const rules = { branch: 'main', basis: 'default-branch', protections: [] } as const
  expect(ofBranch(caseWith())).toEqual([])
  expect(ofBranch(caseWith({ branch: observed({ ...rules, classic: 'none' }) }))).toMatchObject([{ state: 'missing' }])
  expect(ofBranch(caseWith({ branch: observed({ ...rules, classic: 'not-told' }) }))).toMatchObject([
    { state: 'not-seen' },
  ])
})
