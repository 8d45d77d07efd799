import { expect, test } from 'vitest'
import type { EvidenceRecord } from '../src/record/schema.ts'
import type { GitHub } from './fakes/github/server.ts'
import type { Fault, Incoming } from './fakes/loopback.ts'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED, requireCheck } from './fakes/some-rules.ts'
import type { Moment, PullRequestStep, WorldDescription } from './fakes/world/description.ts'
import { type Played, play } from './scenarios/play.ts'
import { sinceDeployed, theBaseMoves } from './scenarios/scenario.ts'

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

/** Asked for only about the head of a pull request from a fork, and only where nothing was deployed before. */
const RUNS = 'GET /repos/{owner}/{repo}/actions/runs'
const COMMIT = 'GET /repos/{owner}/{repo}/commits/{ref}'
/** Asked for only where this very revision is what was deployed last. */
const ARTIFACTS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'
/** Asked for only where no token may read the administration. */
const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}'

/** What the step asks GitHub's API for, with a policy, in a world where everything is well. */
const ROUTES = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
  'GET /repos/{owner}/{repo}/actions/jobs/{job_id}',
  'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs',
  RUNS,
  'GET /repos/{owner}/{repo}/actions/permissions/workflow',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
  ARTIFACTS,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  'GET /repos/{owner}/{repo}/activity',
  'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
  BRANCH,
  'GET /repos/{owner}/{repo}/branches/{branch}/protection',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'GET /repos/{owner}/{repo}/codeowners/errors',
  COMMIT,
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  'GET /repos/{owner}/{repo}/commits/{ref}/status',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/environments/{environment_name}',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
  'GET /repos/{owner}/{repo}/rulesets/rule-suites',
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
  'POST /repos/{owner}/{repo}/attestations',
  'graphql',
]

/** Without these answers the claims that the policy requires cannot be proven: who had a part in the change is in them too. */
const BEARING = [
  'GET /repos/{owner}/{repo}/actions/jobs/{job_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  'GET /repos/{owner}/{repo}/activity',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
  COMMIT,
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  'GET /repos/{owner}/{repo}/commits/{ref}/status',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/environments/{environment_name}',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
  'GET /repos/{owner}/{repo}/rulesets/rule-suites',
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
  'graphql',
]

const POLICY = `version: 1
environments:
  production:
    require:
      - environment-is-protected
      - deployment-was-approved-by-an-independent-human
      - branch-is-protected
      - no-rule-was-bypassed
      - required-checks-passed-on-the-deployed-revision
`
const PATH = '.github/delivery-evidence.yml'
const files = { [PATH]: POLICY, '.github/CODEOWNERS': '* @lena\n' }

/** Who had a part in a change from a fork is never all known, so nothing is asked of it here. */
const PROTECTED_ONLY = 'version: 1\nenvironments: { production: { require: [environment-is-protected] } }\n'
const merged = (fork?: string): readonly Moment[] => [
  {
    pullRequest: {
      by: 'mia',
      ...(fork !== undefined && { fork }),
      steps: [
        { push: { name: 'proposed' } },
        { review: 'APPROVED', by: 'omar' },
        { merge: 'squash', by: 'lena', commit: { name: 'merged' } },
      ],
    },
  },
  { check: { name: 'test', on: 'merged' } },
]
const before: readonly Moment[] = [{ commit: { name: 'base' } }, { deployment: { commit: 'base' } }]
const checked: Moment = { run: { event: 'pull_request', pullRequest: 1, commit: 'proposed', environment: null } }

/** The branch is protected in both ways, which takes the ruleset to require a pull request, and nobody went around that. */
const ruled: WorldDescription = {
  rulesets: [{ ...GUARDED, rules: [...GUARDED.rules, requireCheck('test')] }],
  classicProtection: { enforceAdmins: true },
  ruleSuites: [{ commit: 'merged', result: 'pass' }],
  tokens: administrationToken('write'),
}

/** Worlds where everything is well, so that each route is asked for in one of them. */
const WELL: WorldDescription = {
  ...ruled,
  files,
  history: [...before, ...merged()],
  builds: [{ sha256: 'a'.repeat(64) }],
}
const FROM_A_FORK: WorldDescription = {
  ...ruled,
  files: { [PATH]: PROTECTED_ONLY },
  history: [...before, ...merged('mia'), checked],
}
const FIRST_DEPLOYMENT: WorldDescription = { ...ruled, files, history: merged() }
const REDEPLOYED: WorldDescription = {
  ...WELL,
  history: [...before, ...merged(), { run: { commit: 'merged', conclusion: 'success' } }],
}

/** A file that both sides change, apart from each other. */
const lines = (first: string, last: string) => `${first}\n2\n3\n4\n${last}\n`
const COVERED = 'version: 1\nenvironments: { production: { require: [reviews-cover-the-final-revision] } }\n'
/** What was approved is the final content only because what came after recomputes. */
const onceApproved = (step: PullRequestStep): WorldDescription => ({
  tokens: administrationToken('write'),
  files: { [PATH]: COVERED, 'a.txt': lines('1', '5') },
  history: sinceDeployed({
    pullRequest: {
      by: 'mia',
      steps: [
        { push: { files: { 'a.txt': lines('ours', '5') } } },
        { review: 'APPROVED', by: 'omar' },
        theBaseMoves({ files: { 'a.txt': lines('1', 'theirs') } }),
        step,
        { restamp: true },
        { merge: 'squash', by: 'mia' },
      ],
    },
  }),
})
const BASE_MERGE = onceApproved({ updateBranch: { files: { 'a.txt': lines('ours', 'theirs') } } })
/** What was read of the range does not tell how a head that is gone stands to the base. */
const REBASED = onceApproved({ rebase: { files: { 'a.txt': lines('ours', 'theirs') } } })
const worldOf = (route: string): WorldDescription =>
  new Map([
    [RUNS, FROM_A_FORK],
    [BRANCH, FROM_A_FORK],
    [COMMIT, FIRST_DEPLOYMENT],
    [ARTIFACTS, REDEPLOYED],
  ]).get(route) ?? WELL
const denied = (world: WorldDescription): WorldDescription => ({ ...world, files, run: { approvals: [] } })

/** In the world with the fork, the step has no second token. */
const inputsFor = (world: WorldDescription) => ({
  gate: 'enforce',
  ...(world === WELL && { subjects: `shop.tgz@sha256:${'a'.repeat(64)}` }),
  ...(world !== FROM_A_FORK && { 'administration-token': ADMINISTRATION_TOKEN }),
})

const playWith = (world: WorldDescription, route: string, fault: Fault): Promise<Played> =>
  play({ world, with: inputsFor(world), trouble: ({ github }) => github.fail(route, fault) })

const decisionOf = (record: EvidenceRecord) => record.conclusions.verdict.decision

test('the step asks for just these routes, so that none is left out below', async () => {
  const asked = new Set<string>()
  for (const world of [WELL, FROM_A_FORK, FIRST_DEPLOYMENT, REDEPLOYED, BASE_MERGE, REBASED]) {
    const played = await play({
      world,
      with: inputsFor(world),
      trouble: ({ github, loopback }) =>
        loopback.fail((request) => {
          const template = github.templateOf(request)
          if (template !== undefined) asked.add(template)
          return false
        }, 'hang'),
    })
    await played.remove()
    expect(decisionOf(played.record)).toBe('allow')
    expect(traces(played, world)).toBe(false)
  }
  expect([...asked].sort()).toEqual([...ROUTES].sort())
})

const cases = ROUTES.flatMap((route) => Object.keys(FAULTS).map((name) => [route, name] as const))

test.concurrent.each(cases)('%s answers with %s: a record, and no allow that rests on it', async (route, name) => {
  const fault = FAULTS[name] ?? 'hang'
  const played = await playWith(worldOf(route), route, fault)
  expect(played.main.log).not.toMatch(/unforeseen|TypeError|at file:/)
  expect(played.files['evidence.json']).toBeDefined()
  if (BEARING.includes(route)) {
    expect(decisionOf(played.record)).toBe('deny')
    expect(played.main.exitCode).toBe(1)
  } else {
    // What is not asked for by a required claim changes nothing about it, and must leave a trace in what is announced.
    expect(decisionOf(played.record)).toBe('allow')
    expect(traces(played, worldOf(route))).toBe(true)
  }
  await played.remove()
})

/** What recomputing a merge asks for, besides what else is asked for through the same routes. */
const PARTS_OF_A_MERGE: Readonly<Record<string, (asked: Incoming, github: GitHub) => boolean>> = {
  'the common ancestor': ({ url }, { world }) =>
    url.pathname.includes('/compare/') && !url.pathname.endsWith(world.job.sha),
  'the folders': ({ body }) => body.includes('... on Tree { entries'),
  'the texts': ({ body }) => body.includes('... on Blob { isBinary'),
}
const parts = Object.keys(PARTS_OF_A_MERGE).flatMap((part) => Object.keys(FAULTS).map((name) => [part, name] as const))

test.concurrent.each(parts)(
  '%s of a merge answer with %s: a record, and the merge stays unseen',
  async (part, name) => {
    let met = 0
    const played = await play({
      world: part === 'the common ancestor' ? REBASED : BASE_MERGE,
      with: { gate: 'enforce' },
      trouble: ({ github, loopback }) =>
        loopback.fail((asked) => {
          const isPart = PARTS_OF_A_MERGE[part]?.(asked, github) === true
          if (isPart) met += 1
          return isPart
        }, FAULTS[name] ?? 'hang'),
    })
    expect(met).toBeGreaterThan(0)
    expect(played.main.log).not.toMatch(/unforeseen|TypeError|at file:/)
    expect(played.files['evidence.json']).toBeDefined()
    expect(decisionOf(played.record)).toBe('deny')
    expect(JSON.stringify(played.record.facts.merges)).toContain('"complete":false')
    await played.remove()
  },
)

/** Whether the trouble is told: by a fact that could not be seen or not wholly, or a sink or retention that is named in the summary. */
const traces = ({ record, summary }: Played, world: WorldDescription): boolean =>
  Object.entries(record.facts).some(
    ([id, { status }]) => status === 'unavailable' && !(world === FROM_A_FORK && id === 'rule-bypasses'),
  ) ||
  (world === WELL && /"complete":false|"bypass":null|"tokenDefault":null/.test(JSON.stringify(record.facts))) ||
  // A store that has nothing answers like one that hides it.
  JSON.stringify(record.conclusions.packet).includes('No provenance found') ||
  (world === FROM_A_FORK && !JSON.stringify(record.facts['pull-requests']).includes('"kind":"run"')) ||
  JSON.stringify(record.facts['branch-rules']).includes('"classic":"not-told"') ||
  /could not be read back|attestation-store \| (?!✔)/.test(summary)

test.concurrent.each(cases)('nobody approved, and %s answers with %s: never an allow', async (route, name) => {
  const played = await playWith(denied(worldOf(route)), route, FAULTS[name] ?? 'hang')
  expect(decisionOf(played.record)).toBe('deny')
  expect(played.main.exitCode).toBe(1)
  expect(played.files['evidence.json']).toBeDefined()
  await played.remove()
})
