import { describe, expect, it } from 'vitest'
import { environmentProtection } from '../../../src/facts/environment-protection.ts'
import { environmentRules } from '../../../src/facts/reading/environment-rules.ts'
import { look } from '../../../src/facts/reading/look.ts'
import { observed } from '../../../src/model/fact.ts'
import { environmentBody } from '../../fakes/github/bodies/environment.ts'
import type { EnvironmentDescription } from '../../fakes/world/description.ts'
import { describeWorld } from '../../fakes/world.ts'

/** GitHub's answer about a described environment; what comes over the wire has no type. */
function told(described: EnvironmentDescription) {
  const world = describeWorld({
    environments: { production: described },
    teams: { releases: { members: ['omar'], id: 77 } },
  })
  return JSON.parse(JSON.stringify(environmentBody(world, world.environment('production'))))
}

describe('the rules of an environment', () => {
  it('are its reviewers, its waiting, its branches and who may pass them by', () => {
    const reviewers = ['team:releases']
    expect(
      environmentRules(told({ reviewers, preventSelfReview: true, waitTimer: 30, branchPolicy: ['main'] })),
    ).toMatchObject({
      name: 'production',
      reviewers: [{ type: 'Team', id: 77, name: 'releases' }],
      preventSelfReview: true,
      waitMinutes: 30,
      branches: 'custom',
      otherRules: [],
      adminsCanBypass: true,
    })
  })

  it('are none where GitHub lists none, and never where it lists nothing', () => {
    expect(environmentRules(told({}))).toMatchObject({ reviewers: [], preventSelfReview: null, branches: 'any' })
    const { protection_rules: _, ...rest } = told({})
    expect(() => environmentRules(rest)).toThrow('no protection_rules')
  })

  it('fit the schema of the fact', async () => {
    const seen = await look(environmentProtection, async () =>
      observed(environmentRules(told({ reviewers: ['omar'] }))),
    )
    expect(seen.status).toBe('observed')
  })
})
