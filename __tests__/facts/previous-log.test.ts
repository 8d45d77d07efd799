import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { previousLog } from '../../src/facts/previous-log.ts'
import { aWorld } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { none, unseen } from '../fakes/some-facts.ts'
import type { Moment, WorldDescription } from '../fakes/world/description.ts'
import { sinceDeployed } from '../scenarios/scenario.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'
const history: readonly Moment[] = sinceDeployed({ commit: { by: 'mia' } })
const collected = (described: WorldDescription = { history }, change: (opened: Opened) => void = () => {}) =>
  inWorld(described, async (opened) => {
    change(opened)
    const facts = await collect(opened.world)
    return { seen: facts['previous-log'], previous: facts['previous-deployment'], opened }
  })

describe('the log of the job before', () => {
  it('is known by digest and size, and not kept', async () => {
    const log = 'Complete job name: deploy to it\n'
    const { seen, previous } = await collected()
    if (previous.status !== 'observed') throw new Error('there was a deployment before')
    expect(seen).toMatchObject({
      value: {
        deployment: previous.value.id,
        job: previous.value.job,
        sha256: createHash('sha256').update(log).digest('hex'),
        bytes: log.length,
      },
      source: { assurance: 'api' },
    })
  })

  it('is none where nothing was deployed before, and not known where that was not seen', async () => {
    expect((await collected({})).seen).toMatchObject({ status: 'absent' })
    const given = (previous: Parameters<typeof previousLog.collect>[1]['previousDeployment']) =>
      previousLog.collect(aWorld(), { previousDeployment: previous })
    expect(await given(none('previous-deployment'))).toMatchObject({ status: 'absent' })
    expect(await given(unseen('previous-deployment'))).toMatchObject({ reason: 'needs-another-fact' })
  })

  it.each([
    [410, 'not-found'],
    [403, 'forbidden'],
  ] as const)('is not seen where GitHub answers %s', async (status, reason) => {
    const { seen } = await collected({ history }, ({ github }) => github.fail(ROUTE, { status }))
    expect(seen).toMatchObject({ status: 'unavailable', reason, needs: ['actions: read'] })
  })
})
