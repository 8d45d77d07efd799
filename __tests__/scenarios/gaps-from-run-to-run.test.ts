import { expect, test } from 'vitest'
import type { Gap } from '../../src/model/conclusions.ts'
import { startServicesFor } from '../fakes/services.ts'
import { play as happens } from '../fakes/world/history.ts'
import { recommendedPermissions } from '../fakes/world/workflow.ts'
import { describeWorld, startRun } from '../fakes/world.ts'
import { playJob } from './play.ts'
import { sinceDeployed } from './scenario.ts'

const { 'pull-requests': _, ...fewer } = recommendedPermissions

test('GAP3: what has the same cause is the same gap from run to run, so that its age and its end can be told', async () => {
  const world = describeWorld({
    history: sinceDeployed({ commit: { by: 'mia' } }),
    run: { actor: 'mia', approvals: [], permissions: fewer },
  })
  const services = await startServicesFor(world)
  const gapsOfRun = async () => {
    const played = await playJob(world, services, {})
    await played.remove()
    return played.record.conclusions.gaps
  }
  const gapsOfNext = async (by: string, permissions: typeof recommendedPermissions) => {
    happens(world, { commit: { by } })
    startRun(world, { actor: by, approvals: [], permissions })
    return await gapsOfRun()
  }
  const first = await gapsOfRun()
  const second = await gapsOfNext('lena', fewer)
  const mended = await gapsOfNext('theo', recommendedPermissions)
  await services.close()

  expect(first).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'fact-unavailable:pull-requests' })]))
  expect(idsOf(second)).toEqual(idsOf(first))
  expect(second).not.toEqual(first) // They tell of other revisions and deployments.
  const closed = first.filter(({ needs }) => needs.includes('pull-requests: read'))
  expect(idsOf(mended).filter((id) => idsOf(closed).includes(id))).toEqual([])
  const others = first.filter(({ code, needs }) => code !== 'link-unknown' && !needs.includes('pull-requests: read'))
  expect(idsOf(mended)).toEqual(expect.arrayContaining([...idsOf(others)]))
})

const idsOf = (gaps: readonly Gap[]): readonly string[] => gaps.map(({ id }) => id)
