import { expect, test } from 'vitest'
import type { EvidenceRecord } from '../src/record/schema.ts'
import type { Fault } from './fakes/loopback.ts'
import { type Played, play } from './scenarios/play.ts'

// Every answer of GitHub that the step asks for is replaced in turn by every kind of trouble.

const FAULTS: Readonly<Record<string, Fault>> = {
  401: { status: 401 },
  403: { status: 403 },
  404: { status: 404 },
  429: { status: 429, headers: { 'retry-after': '3600' } },
  500: { status: 500 },
  hang: 'hang',
  'an empty body': 'empty',
  'malformed JSON': 'malformed',
}

/** What the step asks GitHub's API for, with a policy, in a world where everything is well. */
const ROUTES = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
  'GET /repos/{owner}/{repo}/actions/jobs/{job_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/environments/{environment_name}',
  'POST /repos/{owner}/{repo}/attestations',
  'graphql',
]

/** Without these answers the claims that the policy requires cannot be proven. */
const BEARING = [
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/environments/{environment_name}',
]

const POLICY = `version: 1
environments:
  production:
    require: [environment-is-protected, deployment-was-approved-by-an-independent-human]
`
const files = { '.github/delivery-evidence.yml': POLICY }
const ALLOWED = { files }
const DENIED = { files, run: { approvals: [] } }

const playWith = (world: typeof ALLOWED | typeof DENIED, route: string, fault: Fault): Promise<Played> =>
  play({ world, with: { gate: 'enforce' }, trouble: ({ github }) => github.fail(route, fault) })

const decisionOf = (record: EvidenceRecord) => record.conclusions.verdict.decision

test('the step asks for just these routes, so that none is left out below', async () => {
  const asked = new Set<string>()
  const played = await play({
    world: ALLOWED,
    trouble: ({ github, loopback }) =>
      loopback.fail((request) => {
        const template = github.templateOf(request)
        if (template !== undefined) asked.add(template)
        return false
      }, 'hang'),
  })
  await played.remove()
  expect([...asked].sort()).toEqual([...ROUTES].sort())
  expect(decisionOf(played.record)).toBe('allow')
})

const cases = ROUTES.flatMap((route) => Object.keys(FAULTS).map((name) => [route, name] as const))

test.concurrent.each(cases)('%s answers with %s: a record, and no allow that rests on it', async (route, name) => {
  const fault = FAULTS[name] ?? 'hang'
  const played = await playWith(ALLOWED, route, fault)
  expect(played.main.log).not.toMatch(/unforeseen|TypeError|at file:/)
  expect(played.files['evidence.json']).toBeDefined()
  if (BEARING.includes(route)) {
    expect(decisionOf(played.record)).toBe('deny')
    expect(played.main.exitCode).toBe(1)
  } else {
    // What is not asked for by a required claim changes nothing about it, and must leave a trace in what is announced.
    expect(decisionOf(played.record)).toBe('allow')
    expect(traces(played)).toBe(true)
  }
  await played.remove()
})

/** Whether the trouble is told: a fact that could not be seen, or a sink or retention that is named in the summary. */
const traces = ({ record, summary }: Played): boolean =>
  Object.values(record.facts).some(({ status }) => status === 'unavailable') ||
  /could not be read back|attestation-store \| (?!✔)/.test(summary)

test.concurrent.each(cases)('nobody approved, and %s answers with %s: never an allow', async (route, name) => {
  const played = await playWith(DENIED, route, FAULTS[name] ?? 'hang')
  expect(decisionOf(played.record)).toBe('deny')
  expect(played.main.exitCode).toBe(1)
  expect(played.files['evidence.json']).toBeDefined()
  await played.remove()
})
