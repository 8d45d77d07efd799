import { expect, it } from 'vitest'
import { breakGlass } from '../../src/facts/break-glass.ts'
import { aWorld } from '../fakes/a-world.ts'

it('the reason is kept as it was given', async () => {
  const world = aWorld({ options: { breakGlassReason: 'It burns.' } })
  expect(await breakGlass.collect(world, {})).toMatchObject({ status: 'observed', value: { reason: 'It burns.' } })
})

it('without one, nobody breaks the glass', async () => {
  expect(await breakGlass.collect(aWorld({}), {})).toEqual({ status: 'absent' })
})
