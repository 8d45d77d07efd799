import { expect, it } from 'vitest'
import { ofProtection } from '../../../src/audit/doctor/of-protection.ts'
import { caseWith, environments, policy, rules } from './some-settings.ts'

function of(changes: Parameters<typeof rules>[0], text?: string) {
  const given = caseWith({
    environments: environments(rules(changes)),
    ...(text === undefined ? {} : { policy: policy(`version: 1\nenvironments:\n  production: ${text}\n`) }),
  })
  return given.targets.flatMap((target) => ofProtection(target, given)).map(({ state, code }) => `${state} ${code}`)
}
const OPEN = { reviewers: [], preventSelfReview: null }

it('judges the rules of an environment by what the policy asks of it', () => {
  expect(of({})).toEqual([])
  expect(of({ ...OPEN, waitMinutes: 30 })).toEqual(['missing environment-unprotected'])
  expect(of({ ...OPEN, otherRules: ['app'] })).toEqual(['not-seen environment-unprotected'])
  expect(of(OPEN, '{ extends: soc2, approval: either }')).toEqual(['note environment-unprotected'])
  expect(of({ branches: 'any' }, '{ extends: soc2 }')).toEqual(['missing any-branch-may-deploy'])
  expect(of({ branches: 'any' }, '{ extends: observe }')).toEqual(['note any-branch-may-deploy'])
  expect(of({ adminsCanBypass: true })).toEqual(['note administrators-bypass'])
})
