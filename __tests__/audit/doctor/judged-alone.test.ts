import { expect, it } from 'vitest'
import { judgedAlone } from '../../../src/audit/doctor/judged-alone.ts'
import { environmentIsProtected } from '../../../src/controls/environment-is-protected.ts'
import { VALUES } from '../../fakes/some-facts.ts'

it('takes the environment for approved by its own reviewers, where no rule says otherwise', () => {
  expect(judgedAlone().asked.approval).toBe('environment-review')
  expect(environmentIsProtected.judge(VALUES, judgedAlone(), {}).outcome).toBe('pass')
})

it('is by the rule and the machines that are given', () => {
  const asked = { approval: 'either', retentionDays: 90, branches: ['main'] } as const
  expect(judgedAlone(asked, [4242])).toMatchObject({ asked, machineAccounts: [4242] })
})

it('says of a deployment that none was seen, which is not that nobody answers for it', () => {
  expect(judgedAlone()).toMatchObject({ owner: { missing: 'not-seen' }, range: undefined })
})
