import { describe, expect, it } from 'vitest'
import { askAsReader, askForForcePushers } from '../../../src/facts/reading/classic-rule.ts'
import { inWorld } from '../../fakes/loopback-world.ts'
import { administrationToken, asAdministrator } from '../../fakes/some-rules.ts'

const classicProtection = {
  approvals: 2,
  codeOwners: true,
  checks: [{ context: 'test', app_id: null }],
  forcePushers: ['omar'],
}

describe('what GraphQL tells of classic protection', () => {
  it('is to readers what it asks for, and null where there is none', async () => {
    const ask = (described: object) => inWorld(described, ({ world }) => askAsReader(world, 'main'))
    expect(await ask({ classicProtection })).toMatchObject({
      value: {
        repository: {
          ref: {
            refUpdateRule: {
              allowsForcePushes: false,
              requiredApprovingReviewCount: 2,
              requiredStatusCheckContexts: ['test'],
              requiresCodeOwnerReviews: true,
            },
          },
        },
      },
    })
    expect(await ask({})).toMatchObject({ value: { repository: { ref: { refUpdateRule: null } } } })
  })

  it('is to administrators also who may push by force', async () => {
    const described = { classicProtection, people: { omar: { id: 102 } }, tokens: administrationToken('read') }
    const seen = await inWorld(
      described,
      async ({ world }) => world.administration && askForForcePushers(world.administration, world, 'main'),
      asAdministrator,
    )
    const actor = { __typename: 'User', databaseId: 102 }
    const rule = { bypassForcePushAllowances: { totalCount: 1, nodes: [{ actor }] } }
    expect(seen).toMatchObject({ value: { repository: { ref: { branchProtectionRule: rule } } } })
    const refused = await inWorld(described, ({ world }) => askForForcePushers(world.github, world, 'main'))
    expect(refused).toMatchObject({ value: { repository: { ref: { branchProtectionRule: null } } } })
  })
})
