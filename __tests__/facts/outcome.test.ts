import { expect, it } from 'vitest'
import { outcome } from '../../src/facts/outcome.ts'
import { JOB_STATUSES } from '../../src/model/options.ts'
import { aWorld } from '../fakes/a-world.ts'

it.each(JOB_STATUSES)('the job stands as the runner says: %s', async (status) => {
  expect(await outcome.collect(aWorld({ job: { status } }), {})).toEqual({
    status: 'observed',
    value: { jobStatus: status, retentionDays: 90, evidenceDays: null },
  })
})

it('how long logs are kept is null where the runner does not say', async () => {
  const world = aWorld({ runner: { retentionDays: undefined } })
  expect(await outcome.collect(world, {})).toMatchObject({ value: { retentionDays: null } })
  const asked = aWorld({ options: { retentionDays: 30 } })
  expect(await outcome.collect(asked, {})).toMatchObject({ value: { evidenceDays: 30 } })
})
