import { expect, it } from 'vitest'
import { runsOfHead } from '../../../src/facts/reading/head-runs.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const head = { headRefOid: 'a', headRefName: 'work', headRepository: { nameWithOwner: 'Theo/Shop' } }
const run = {
  event: 'pull_request',
  head_sha: 'a',
  head_branch: 'work',
  head_repository: { full_name: 'theo/shop' },
  created_at: '2026-03-02T08:00:00Z',
}
const found = async (runs: readonly unknown[], of: Parameters<typeof runsOfHead>[1] = head) => {
  const get = { 'GET /repos/{owner}/{repo}/actions/runs': observed({ total_count: runs.length, workflow_runs: runs }) }
  const seen = await runsOfHead(aWorld({ get }), of)
  return seen.status === 'observed' ? seen.value : seen
}

it('a run of the head says when it was there, and not who pushed it', async () => {
  const sighting = { sha: 'a', at: '2026-03-02T08:00:00Z', by: null, kind: 'run' }
  expect(await found([run, run])).toEqual([sighting])
})

it.each([
  ['of another event', { event: 'push' }],
  ['of another commit', { head_sha: 'b' }],
  ['of another branch', { head_branch: 'side' }],
  ["of another fork's branch of that name", { head_repository: { full_name: 'omar/shop' } }],
  ['of a repository that is gone', { head_repository: null }],
])('a run %s says nothing', async (_, other) => {
  expect(await found([{ ...run, ...other }])).toEqual([])
})

it('nothing is told where the fork is gone, lest another be taken for it', async () => {
  expect(await found([run], { ...head, headRepository: null })).toEqual([])
  expect(await found([{ ...run, head_repository: null }], { ...head, headRepository: null })).toEqual([])
})
