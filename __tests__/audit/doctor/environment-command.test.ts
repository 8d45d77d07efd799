import { describe, expect, it } from 'vitest'
import { environmentCommand } from '../../../src/audit/doctor/environment-command.ts'
import { caseWith, rules } from './some-settings.ts'

const bodyOf = (...[given, change]: [Parameters<typeof rules>[0], Parameters<typeof environmentCommand>[2]]) =>
  JSON.parse(environmentCommand(rules(given), caseWith(), change).lines[1] ?? '')

describe('the call that changes an environment', () => {
  it('keeps all that is there but what it changes', () => {
    const person = { type: 'User', id: 9, name: 'omar' } as const
    expect(bodyOf({ waitMinutes: 30, reviewers: [person], branches: 'custom' }, { preventSelfReview: false })).toEqual({
      wait_timer: 30,
      prevent_self_review: false,
      reviewers: [{ type: 'User', id: 9 }],
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    })
    expect(bodyOf({ branches: 'any' }, {}).deployment_branch_policy).toBeNull()
    expect(bodyOf({ branches: 'any' }, { branches: 'protected' }).deployment_branch_policy).toMatchObject({
      protected_branches: true,
    })
  })

  it('says that an id is to be put in', () => {
    const { where, lines } = environmentCommand(rules(), caseWith(), { reviewers: [{ type: 'Team', id: 'TEAM_ID' }] })
    expect(where).toContain('with the id of a team')
    expect(lines[0]).toContain("'repos/acme/shop/environments/production'")
  })
})
