import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { factsSchema } from '../../src/facts/index.ts'
import { observed, unavailable } from '../../src/model/fact.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'
import { factsOf } from '../fakes/loopback-world.ts'
import { administrationToken, asAdministrator } from '../fakes/some-rules.ts'
import { checked } from '../fixtures/a-record.ts'

const REPOSITORY = 'GET /repos/{owner}/{repo}'
const repository = {
  id: 900,
  full_name: 'acme/shop',
  owner: { login: 'acme', id: 301, type: 'Organization' },
  visibility: 'private',
  private: true,
  default_branch: 'main',
  fork: false,
}
const collected = (changes: WorldChanges) => collect(aWorld(changes))

describe('collect, from a GitHub', () => {
  it('observes every fact of a plain deployment, each from its source, at its time', async () => {
    const policy = { '.github/delivery-evidence.yml': 'version: 1\nenvironments: {}\n' }
    const facts = await factsOf(
      { files: { ...policy, CODEOWNERS: '* @lena\n' }, tokens: administrationToken('read') },
      asAdministrator,
    )
    const {
      subjects,
      'build-provenance': provenance,
      'previous-deployment': previous,
      'previous-log': log,
      'agent-notes': notes,
      'break-glass': glass,
      'earlier-record': record,
      incident,
      validation,
      ...others
    } = facts
    for (const { status } of [subjects, provenance, previous, log, notes, glass, record, incident, validation])
      expect(status).toBe('absent')
    expect(Object.entries(others).filter(([, { status }]) => status !== 'observed')).toEqual([])
    expect(Object.values(facts).every(({ observedAt }) => observedAt === '2026-03-02T09:30:00.000Z')).toBe(true)
    expect(facts).toMatchObject({
      approvals: { value: [{ by: { login: 'omar', type: 'User' }, state: 'approved', environments: ['production'] }] },
      'check-run': { value: { deployment: { environment: 'production' } } },
      deployment: { value: { environment: 'production', statuses: { complete: true } } },
      environment: { value: { name: 'production', basis: 'identity-token' }, source: { assurance: 'signed' } },
      'environment-protection': { value: { reviewers: [{ type: 'User', name: 'omar' }], preventSelfReview: true } },
      'policy-file': { value: { askedFor: false, file: { text: 'version: 1\nenvironments: {}\n' } } },
      repository: { value: { name: 'acme/shop', defaultBranch: 'main' } },
      workflow: { value: { path: '.github/workflows/deploy.yml', jobFound: true, environment: 'production' } },
      'workflow-run': { value: { actor: { login: 'mia' }, attempt: 1 } },
    })
    expect(checked(factsSchema, facts)).toBe(facts)
  })

  it('tells a token without permissions what it would need, and throws nothing', async () => {
    const facts = await factsOf({ run: { permissions: {} } })
    expect(facts.approvals).toMatchObject({ status: 'unavailable', reason: 'forbidden', needs: ['actions: read'] })
    expect(facts['policy-file']).toMatchObject({ status: 'unavailable', needs: ['contents: read'] })
    expect(facts['environment-protection'].status).toBe('unavailable')
  })
})

describe('collect', () => {
  it('takes an answer in another form for trouble, not for a value', async () => {
    const { repository: fact } = await collected({ get: { [REPOSITORY]: observed({ ...repository, id: '900' }) } })
    expect(fact).toMatchObject({
      status: 'unavailable',
      reason: 'malformed',
      detail: expect.stringContaining('id must'),
    })
  })

  it.each([[null], [[]], ['text'], [{}], [0]])('takes %j in the place of every answer for trouble', async (answer) => {
    const get = new Proxy({}, { get: () => observed(answer) })
    const facts = await collected({ get, query: observed(answer) })
    for (const fact of [facts.repository, facts['workflow-run'], facts.job, facts['policy-file'], facts.workflow])
      expect(fact.status).toBe('unavailable')
    expect(facts.approvals).toMatchObject(Array.isArray(answer) ? { value: [] } : { status: 'unavailable' })
  })

  it('names the usual permissions where GitHub refused without naming any, and none where that is no cure', async () => {
    const refused = await collected({ get: { [REPOSITORY]: unavailable('forbidden', '403') } })
    expect(refused.repository).toMatchObject({ needs: ['metadata: read'] })
    const slow = await collected({ get: { [REPOSITORY]: unavailable('timeout', 'no answer') } })
    expect(slow.repository).toMatchObject({ needs: [] })
    const named = await collected({ get: { [REPOSITORY]: unavailable('forbidden', '403', ['contents: read']) } })
    expect(named.repository).toMatchObject({ needs: ['contents: read'] })
  })

  it('survives a port that throws, whatever it throws', async () => {
    const { event } = await collected({ event: () => Promise.reject('gone') })
    expect(event).toMatchObject({ status: 'unavailable', reason: 'malformed', detail: expect.stringContaining('gone') })
  })

  it('keeps half a surrogate pair out of the record, in values and in reasons', async () => {
    const half = await collected({ runner: { agentMarkers: ['\uD83D'] } })
    expect(half.execution).toMatchObject({ reason: 'malformed', detail: expect.stringContaining('well-formed') })
    const whole = await collected({ runner: { agentMarkers: ['\u{1F600}', '\\ud83d'] } })
    expect(whole.execution.status).toBe('observed')
    const cut = await collected({ get: { [REPOSITORY]: unavailable('server-error', '500: \uD83D') } })
    expect(cut.repository).toMatchObject({ detail: '500: \uFFFD' })
  })

  it('takes a reading in an unforeseen form for trouble of the facts that need it', async () => {
    const policy = { '.github/delivery-evidence.yml': 'version: 1\nenvironments: {}\nbaseline: [v1]\n' }
    const facts = await factsOf({ files: policy })
    expect(facts['change-set']).toMatchObject({ reason: 'malformed', detail: expect.stringContaining('baseline') })
    expect(facts['pull-requests']).toMatchObject({ reason: 'needs-another-fact' })
  })

  it('asks at once for all that can be asked before anything is known', async () => {
    const asked: string[] = []
    const world = aWorld()
    const get = async (route: string) => {
      asked.push(route)
      return Promise.withResolvers<never>().promise
    }
    void collect({ ...world, github: { ...world.github, get } })
    await sleep(5)
    expect(new Set(asked)).toEqual(
      new Set([
        REPOSITORY,
        'GET /repos/{owner}/{repo}/actions/jobs/{job_id}',
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
        'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
        'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
        'GET /repos/{owner}/{repo}/commits/{ref}/status',
        'GET /repos/{owner}/{repo}/contents/{path}',
      ]),
    )
  })

  it('starts each fact the moment its needs are there, and reads each once', async () => {
    const asked: string[] = []
    const get = new Proxy(
      {},
      {
        get: (_, route) => () => {
          asked.push(String(route))
          return unavailable('not-found', '404')
        },
      },
    )
    const world = aWorld({ get, event: () => sleep(30, {}) })
    const pending = collect(world)
    await sleep(5)
    expect(asked).toContain(REPOSITORY)
    await pending
    const once = asked.filter((route) => !route.includes('contents'))
    expect(new Set(once).size).toBe(once.length)
  })
})
