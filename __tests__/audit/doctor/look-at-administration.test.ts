import { expect, it } from 'vitest'
import { lookAtRetention, lookAtTokenDefault } from '../../../src/audit/doctor/look-at-administration.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const RETENTION = 'GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention'
const DEFAULT = 'GET /repos/{owner}/{repo}/actions/permissions/workflow'
const world = (get: Readonly<Record<string, object>>) =>
  aWorld({ get: Object.fromEntries(Object.entries(get).map(([route, body]) => [route, observed(body)])) }).github

it('reads what administrators have set, and believes no answer without it', async () => {
  const told = world({
    [RETENTION]: { days: 90, maximum_allowed_days: 400 },
    [DEFAULT]: { default_workflow_permissions: 'read' },
  })
  expect(await lookAtRetention(told)).toEqual(observed({ days: 90, most: 400 }))
  expect(await lookAtTokenDefault(told)).toEqual(observed('read'))
  const empty = world({ [RETENTION]: {}, [DEFAULT]: { default_workflow_permissions: 'admin' } })
  for (const seen of [await lookAtRetention(empty), await lookAtTokenDefault(empty)])
    expect(seen).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  expect(await lookAtRetention(world({}))).toMatchObject({ needs: ['administration: read'] })
})
