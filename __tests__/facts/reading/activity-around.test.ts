import { expect, it } from 'vitest'
import { activityAround } from '../../../src/facts/reading/activity-around.ts'
import { readPulls } from '../../../src/facts/reading/pull-request-pages.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { inWorld } from '../../fakes/loopback-world.ts'
import { sinceDeployed } from '../../scenarios/scenario.ts'

it('asks nothing where there are no pull requests, and covers nothing then', async () => {
  const page = async () => {
    throw new Error('nothing should be asked for')
  }
  const world = aWorld()
  const activity = await activityAround({ ...world, github: { ...world.github, page } }, [])
  expect([activity.moves, activity.covers('2026-03-02T09:00:00Z')]).toEqual([[], false])
})

it('has the merge of a fork’s pull request too', async () => {
  const steps = [{ push: {} }, { merge: 'squash', by: 'lena' }] as const
  const history = sinceDeployed({ pullRequest: { by: 'theo', fork: 'theo', steps } })
  await inWorld({ history }, async ({ world }) => {
    const [pull] = await readPulls(world, [1])
    const read = pull?.status === 'observed' && pull.value !== null ? [pull.value] : []
    const { moves } = await activityAround(world, read)
    expect(moves.map(({ type }) => type)).toContain('pr_merge')
    expect(observed(read)).toMatchObject({ value: [{ isCrossRepository: true }] })
  })
})
