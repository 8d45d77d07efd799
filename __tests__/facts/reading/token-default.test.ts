import { expect, it } from 'vitest'
import { readTokenDefault } from '../../../src/facts/reading/token-default.ts'
import { observed, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const asked = (answer: ReturnType<typeof observed>) =>
  readTokenDefault(aWorld({ get: { 'GET /repos/{owner}/{repo}/actions/permissions/workflow': answer } }).github)

it('is read or write, and nothing else', async () => {
  expect(await asked(observed({ default_workflow_permissions: 'write' }))).toEqual(observed('write'))
  expect(await asked(unavailable('forbidden', '403'))).toMatchObject({ reason: 'forbidden' })
  await expect(asked(observed({ default_workflow_permissions: 'admin' }))).rejects.toThrow('no default')
})
