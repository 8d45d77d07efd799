import { expect, it } from 'vitest'
import { incident } from '../../src/facts/incident.ts'
import { aWorld } from '../fakes/a-world.ts'

it('the reference is kept as it was given, and only declared', async () => {
  const world = aWorld({ options: { incident: 'INC-1204' } })
  expect(await incident.collect(world, {})).toMatchObject({ status: 'observed', value: { reference: 'INC-1204' } })
  expect(incident.source.assurance).toBe('declared')
})

it('without one, there is none', async () => {
  expect(await incident.collect(aWorld({}), {})).toEqual({ status: 'absent' })
})
