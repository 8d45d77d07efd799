import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { ruleBypasses } from '../../src/facts/rule-bypasses.ts'
import { inWorld } from '../fakes/loopback-world.ts'
import { none, someFacts, unseen } from '../fakes/some-facts.ts'
import { administrationToken, asAdministrator } from '../fakes/some-rules.ts'
import type { Moment, WorldDescription } from '../fakes/world/description.ts'
import { sinceDeployed } from '../scenarios/scenario.ts'

const tokens = administrationToken('read')
const collected = async (described: WorldDescription, changes: object = asAdministrator) =>
  inWorld(
    { tokens, ...described },
    async ({ world, shown }) => ({
      seen: (await collect(world))['rule-bypasses'],
      sha: (name: string) => shown.commit(name).sha,
    }),
    changes,
  )

const push = (name: string): Moment => ({ commit: { by: 'mia', name } })

describe('rule-bypasses', () => {
  it('has the moves of the branch since the last deployment, and the rule suites of those', async () => {
    const { seen, sha } = await collected({
      history: sinceDeployed(push('one'), push('two')),
      ruleSuites: [
        { commit: 'base', result: 'bypass' },
        { commit: 'one', result: 'pass' },
        { commit: 'two', by: 'ada', result: 'bypass' },
      ],
    })
    expect(seen).toMatchObject({
      value: {
        branch: 'main',
        basis: 'run',
        moves: {
          complete: true,
          items: [
            { before: sha('one'), after: sha('two'), by: { login: 'mia' }, type: 'push' },
            { before: sha('base'), after: sha('one') },
          ],
        },
        suites: { complete: true, items: [{ by: { login: 'ada' }, result: 'bypass' }, { result: 'pass' }] },
      },
      source: { from: expect.stringContaining('with the administration-token') },
    })
  })

  it('has each suite once, although their pages overlap', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `push-${index}`)
    const { seen } = await collected({
      history: sinceDeployed(...names.map(push)),
      ruleSuites: names.map((commit) => ({ commit, result: 'pass' })),
    })
    const value = seen.status === 'observed' ? seen.value : undefined
    expect(value?.moves).toMatchObject({ complete: true })
    expect([value?.moves.items.length, value?.suites.items.length]).toEqual([230, 230])
    expect(new Set(value?.suites.items.map(({ id }) => id)).size).toBe(230)
  })

  it('asks nobody without an administration token, and names the permission that would tell', async () => {
    const { seen } = await collected({ history: sinceDeployed(push('one')) }, {})
    expect(seen).toMatchObject({ status: 'unavailable', reason: 'forbidden', needs: ['administration: read'] })
  })

  it('is refused to an app that may not read the administration', async () => {
    const weak = Object.fromEntries(Object.keys(tokens).map((token) => [token, { permissions: {} }]))
    const { seen: refused } = await collected({ history: sinceDeployed(push('one')), tokens: weak })
    expect(refused).toMatchObject({ status: 'unavailable', reason: 'forbidden', needs: ['administration: read'] })
  })

  it('has only the move that led to the head where nothing was deployed before', async () => {
    const { seen, sha } = await collected({ history: [push('one'), push('two')] })
    expect(seen).toMatchObject({ value: { moves: { complete: true, items: [{ after: sha('two') }] } } })
  })

  it('has no move where the same revision is deployed again', async () => {
    const { seen } = await collected({ history: sinceDeployed() })
    expect(seen).toMatchObject({ value: { moves: { complete: true, items: [] }, suites: { items: [] } } })
  })

  it('begins with the baseline of the policy where nothing was deployed before', async () => {
    const policy = 'version: 1\nbaseline: v1\nenvironments: {}\n'
    const { seen, sha } = await collected({
      files: { '.github/delivery-evidence.yml': policy },
      history: [push('one'), { tag: 'v1' }, push('two')],
    })
    expect(seen).toMatchObject({ value: { moves: { complete: true, items: [{ after: sha('two') }] } } })
  })

  it('waits for what came in, for this job, and for the branch', async () => {
    const { repository, job, 'change-set': changeSet } = someFacts()
    const given = { repository, job, changeSet, previousDeployment: none('previous-deployment') }
    await inWorld(
      { tokens, run: { ref: 'refs/heads/main' } },
      async ({ world }) => {
        const blind = [
          { ...given, changeSet: unseen('change-set') },
          { ...given, job: unseen('job') },
        ]
        for (const some of blind)
          expect(await ruleBypasses.collect(world, some)).toMatchObject({ reason: 'needs-another-fact' })
      },
      asAdministrator,
    )
  })
})
