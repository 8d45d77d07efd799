import { expect, it } from 'vitest'
import { execution } from '../../src/facts/execution.ts'
import { aWorld } from '../fakes/a-world.ts'

it('what the job runs on is what the runner says', async () => {
  const world = aWorld({ runner: { agentMarkers: ['CLAUDECODE'], runnerEnvironment: 'self-hosted' } })
  expect(await execution.collect(world, {})).toMatchObject({
    value: { runnerOs: 'Linux', runnerEnvironment: 'self-hosted', agentMarkers: ['CLAUDECODE'] },
  })
})

it('what the runner does not say is null, not a guess', async () => {
  const silent = { runnerName: undefined, runnerOs: undefined, runnerArch: undefined, runnerEnvironment: undefined }
  expect(await execution.collect(aWorld({ runner: silent }), {})).toEqual({
    status: 'observed',
    value: { runnerName: null, runnerOs: null, runnerArch: null, runnerEnvironment: null, agentMarkers: [] },
  })
})
