import { expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { aWorld } from '../fakes/a-world.ts'
import { VALUES } from '../fakes/some-facts.ts'

it('the run is what the runner says', async () => {
  const { run } = await collect(aWorld())
  expect(run).toMatchObject({ status: 'observed', value: VALUES.run, source: { assurance: 'runner' } })
})

it('what this runner does not say is null', async () => {
  const silent = { repositoryId: undefined, workflowRef: undefined, workflowSha: undefined, refType: undefined }
  const { run } = await collect(
    aWorld({ runner: { ...silent, refProtected: undefined, actorId: undefined, triggeringActor: undefined } }),
  )
  expect(run).toMatchObject({
    value: { repositoryId: null, workflowRef: null, refProtected: null, actorId: null, triggeringActor: null },
  })
})

it('a run that is numbered past what a number can hold was not seen', async () => {
  const { run } = await collect(aWorld({ runner: { runId: Number.POSITIVE_INFINITY } }))
  expect(run).toMatchObject({ status: 'unavailable', reason: 'malformed' })
})
