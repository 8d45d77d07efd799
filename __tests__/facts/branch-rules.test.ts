import { describe, expect, it } from 'vitest'
import { branchRules } from '../../src/facts/branch-rules.ts'
import { inWorld } from '../fakes/loopback-world.ts'
import { someFacts, unseen } from '../fakes/some-facts.ts'
import { administrationToken, asAdministrator, GUARDED, requireCheck } from '../fakes/some-rules.ts'
import type { WorldDescription } from '../fakes/world/description.ts'

const { repository } = someFacts()
const collected = (described: WorldDescription, changes = {}) =>
  inWorld(described, ({ world }) => branchRules.collect(world, { repository }), changes)

const classicProtection = {
  approvals: 2,
  dismissStale: true,
  lastPush: true,
  checks: [
    { context: 'test', app_id: 15368 },
    { context: 'any', app_id: -1 },
  ],
} as const
const classic = { kind: 'classic', ruleset: null, forbidsForcePush: true, forbidsDeletion: true }

describe('branch-rules', () => {
  it('has the rules of every ruleset that is in force, each with where it is from and who may bypass it', async () => {
    const bypass = [{ actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'pull_request' }]
    const seen = await collected(
      {
        rulesets: [
          { ...GUARDED, bypass, changedAt: '2026-11-01T00:00:00Z' },
          { name: 'Checks', rules: [requireCheck('test'), { type: 'merge_queue' }, { type: 'update' }] },
          { name: 'Off', enforcement: 'disabled', rules: [{ type: 'required_signatures' }] },
        ],
        tokens: administrationToken('write'),
      },
      asAdministrator,
    )
    expect(seen).toMatchObject({
      value: {
        branch: 'main',
        basis: 'run',
        classic: 'none',
        protections: [
          {
            kind: 'ruleset',
            ruleset: { of: 'Repository', name: 'Main', enforcement: 'active', updatedAt: '2026-11-01T00:00:00Z' },
            bypass: [{ type: 'RepositoryRole', id: 5, mode: 'pull_request' }],
            pullRequest: { approvals: 1, dismissesStale: true, codeOwners: false, lastPush: true },
            checks: null,
            forbidsForcePush: true,
            forbidsDeletion: true,
          },
          {
            ruleset: { name: 'Checks' },
            bypass: [],
            pullRequest: null,
            checks: { strict: true, required: [{ context: 'test', app: 15368 }] },
            forbidsForcePush: false,
            mergeQueue: true,
            otherRules: ['update'],
          },
        ],
      },
      source: { from: expect.stringContaining('with the administration-token') },
    })
  })

  it('does not know who may bypass a ruleset that the token may not change', async () => {
    for (const changes of [{}, asAdministrator]) {
      const seen = await collected({ rulesets: [GUARDED], tokens: administrationToken('read') }, changes)
      expect(seen).toMatchObject({ value: { protections: [{ ruleset: { name: 'Main' }, bypass: null }] } })
    }
  })

  it('has the rules of a ruleset that shows nothing else of itself', async () => {
    const seen = await collected(
      { rulesets: [{ ...GUARDED, of: 'Organization' }], tokens: administrationToken('write') },
      asAdministrator,
    )
    expect(seen).toMatchObject({
      value: {
        protections: [
          {
            ruleset: { of: 'Organization', name: null, enforcement: null, updatedAt: null },
            bypass: null,
            pullRequest: { approvals: 1 },
          },
        ],
      },
    })
  })

  it('has of classic protection what everybody may see, and says of the rest that it is not told', async () => {
    expect(await collected({ classicProtection })).toMatchObject({
      value: {
        classic: 'told',
        protections: [
          {
            ...classic,
            bypass: null,
            pullRequest: { approvals: 2, dismissesStale: null, codeOwners: false, lastPush: null },
            checks: {
              strict: null,
              required: [
                { context: 'test', app: 15368 },
                { context: 'any', app: null },
              ],
            },
          },
        ],
      },
      source: { from: expect.not.stringContaining('administration-token') },
    })
  })

  it('has the whole of classic protection with the administration token', async () => {
    const described = {
      classicProtection: { ...classicProtection, withoutPullRequest: ['omar'], forcePushers: ['lena'] },
    }
    const seen = await collected(
      { ...described, people: { omar: { id: 102 }, lena: { id: 103 } }, tokens: administrationToken('read') },
      asAdministrator,
    )
    expect(seen).toMatchObject({
      value: {
        protections: [
          {
            ...classic,
            bypass: [
              { type: 'Administrators', id: null, mode: 'always' },
              { type: 'User', id: 102, mode: 'always' },
              { type: 'User', id: 103, mode: 'always' },
            ],
            pullRequest: { approvals: 2, dismissesStale: true, codeOwners: false, lastPush: true },
          },
        ],
      },
    })
    const strict = {
      classicProtection: { ...classicProtection, enforceAdmins: true },
      tokens: administrationToken('read'),
    }
    expect(await collected(strict, asAdministrator)).toMatchObject({ value: { protections: [{ bypass: [] }] } })
  })

  it('knows that there is no rule at all', async () => {
    for (const changes of [{}, asAdministrator])
      expect(await collected({ tokens: administrationToken('read') }, changes)).toMatchObject({
        value: { classic: 'none', protections: [] },
      })
  })

  it('goes by the default branch where the run is for none, and says so', async () => {
    const described: WorldDescription = {
      rulesets: [GUARDED],
      history: [{ commit: {} }, { tag: 'v1' }],
      run: { ref: 'refs/tags/v1' },
    }
    expect(await collected(described)).toMatchObject({
      value: { branch: 'main', basis: 'default-branch', protections: [{ pullRequest: { approvals: 1 } }] },
    })
    const blind = await inWorld(described, ({ world }) =>
      branchRules.collect(world, { repository: unseen('repository') }),
    )
    expect(blind).toMatchObject({ status: 'unavailable', reason: 'needs-another-fact' })
  })

  it('is for the branch of the run, whatever protects the default one', async () => {
    const seen = await collected({
      rulesets: [GUARDED],
      history: [{ commit: {} }, { branch: 'hotfix' }],
      run: { ref: 'refs/heads/hotfix' },
    })
    expect(seen).toMatchObject({ value: { branch: 'hotfix', basis: 'run', protections: [] } })
  })
})
