import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { observed } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}'
const mia = { login: 'mia', id: 101, type: 'User', avatar_url: '' }
const answer = {
  id: 4711,
  workflow_id: 31,
  run_number: 12,
  run_attempt: 1,
  event: 'push',
  path: '.github/workflows/deploy.yml',
  head_sha: '5ac3f1d',
  head_branch: null,
  actor: mia,
  triggering_actor: mia,
  run_started_at: '2026-03-02T09:00:00Z',
  referenced_workflows: [{ path: 'acme/ci/.github/workflows/a.yml@v1', sha: 'abc', ref: 'refs/tags/v1' }],
}
const factFor = async (data: unknown) => {
  const facts = await collect(aWorld({ get: { [ROUTE]: observed(data) } }))
  return facts['workflow-run']
}

describe('workflow-run', () => {
  it('says who started this attempt, and from what', async () => {
    expect(await factFor(answer)).toMatchObject({
      value: {
        id: 4711,
        attempt: 1,
        headBranch: null,
        actor: { login: 'mia', id: 101, type: 'User' },
        referencedWorkflows: [{ path: 'acme/ci/.github/workflows/a.yml@v1', sha: 'abc' }],
      },
    })
  })

  it('is asked for by run and attempt', async () => {
    const asked: unknown[] = []
    const get = {
      [ROUTE]: (parameters: object) => {
        asked.push(parameters)
        return observed(answer)
      },
    }
    await collect(aWorld({ get, runner: { runAttempt: 3 } }))
    expect(asked).toEqual([{ run_id: 4711, attempt_number: 3 }])
  })

  it('does not fill in what GitHub does not tell', async () => {
    const bare = { ...answer, run_attempt: undefined, run_started_at: undefined, referenced_workflows: null }
    expect(await factFor({ ...bare, actor: null, triggering_actor: undefined })).toMatchObject({
      value: { attempt: null, startedAt: null, referencedWorkflows: [], actor: null, triggeringActor: null },
    })
  })

  it.each([
    ['id', null],
    ['actor', {}],
    ['actor', { ...mia, id: -1 }],
    ['path', ''],
    ['run_started_at', 'today'],
  ])('was not seen where %s is %j', async (member, value) => {
    expect(await factFor({ ...answer, [member]: value })).toMatchObject({ reason: 'malformed' })
  })
})
