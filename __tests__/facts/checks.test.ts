import { describe, expect, it } from 'vitest'
import { checks } from '../../src/facts/checks.ts'
import { inWorld } from '../fakes/loopback-world.ts'
import { ANOTHER_APP } from '../fakes/some-rules.ts'
import type { Moment, WorldDescription } from '../fakes/world/description.ts'
import { recommendedPermissions } from '../fakes/world/workflow.ts'

const collected = (described: WorldDescription) => inWorld(described, ({ world }) => checks.collect(world, {}))
const history = (...moments: readonly Moment[]): readonly Moment[] => [{ commit: { name: 'tip' } }, ...moments]

describe('checks', () => {
  it('has every check run and status of the deployed revision, and of no other', async () => {
    const seen = await collected({
      history: history(
        { check: { name: 'elsewhere', on: 'first' } },
        { check: { name: 'test', conclusion: 'failure' } },
        { check: { name: 'scan', conclusion: null, app: ANOTHER_APP } },
        { status: { context: 'ci/old', state: 'pending' } },
        { status: { context: 'ci/old', state: 'error' } },
        { status: { context: 'ci/elsewhere', on: 'first' } },
      ),
    })
    expect(seen).toMatchObject({
      value: {
        runs: {
          complete: true,
          items: [
            { name: 'deploy', status: 'in_progress', conclusion: null, completedAt: null },
            { name: 'test', app: { id: 15368, slug: 'github-actions' }, status: 'completed', conclusion: 'failure' },
            { name: 'scan', app: { id: 4242, slug: 'green-lights' }, status: 'in_progress', conclusion: null },
          ],
        },
        statuses: { complete: true, items: [{ context: 'ci/old', state: 'error' }] },
      },
    })
  })

  it('reads all pages', async () => {
    const many = Array.from({ length: 230 }, (_, index): Moment => ({ check: { name: `shard ${index}` } }))
    const seen = await collected({ history: history(...many) })
    expect(seen).toMatchObject({ value: { runs: { complete: true } } })
    expect(JSON.stringify(seen)).toContain('shard 229')
  })

  it('says that the statuses are not told where the token may not read them', async () => {
    const { statuses: _, ...permissions } = recommendedPermissions
    expect(await collected({ run: { permissions } })).toMatchObject({
      value: { runs: { complete: true }, statuses: null },
    })
  })

  it('could not be seen where the token may not read the check runs', async () => {
    const { checks: _, ...permissions } = recommendedPermissions
    expect(await collected({ run: { permissions } })).toMatchObject({
      status: 'unavailable',
      reason: 'forbidden',
      needs: ['checks: read'],
    })
  })
})
