import { describe, expect, it } from 'vitest'
import { doctor } from '../../src/audit/doctor.ts'
import { EvidenceError } from '../../src/model/errors.ts'
import type { Fault } from '../fakes/loopback.ts'
import { DEPLOY, deployJob, inKept, KEPT, keptBut, POLICY, seenOf, workflowWith } from './doctor/kept.ts'
import { listening } from './sample.ts'

const PROTECTION = 'GET /repos/{owner}/{repo}/branches/{branch}/protection'
const REPOSITORY = 'GET /repos/{owner}/{repo}'

/** What cannot be known without these answers, whatever protects the branch. */
const BEARING = [
  REPOSITORY,
  'GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention',
  'GET /repos/{owner}/{repo}/actions/permissions/workflow',
  'GET /repos/{owner}/{repo}/actions/runs',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/environments',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
]
const RULESET = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'

const FAULTS: Readonly<Record<string, Fault>> = {
  401: { status: 401 },
  403: { status: 403 },
  404: { status: 404 },
  429: { status: 429, headers: { 'retry-after': '3600' } },
  500: { status: 500 },
  'an empty object': { status: 200, body: {} },
  'a list of nothing': { status: 200, body: [null] },
  'an empty body': 'empty',
  'malformed JSON': 'malformed',
}

/** One person alone may approve, who started no run. */
const SOLE = {
  production: { reviewers: ['omar'], preventSelfReview: true, canAdminsBypass: false, branchPolicy: 'protected' },
} as const

/** Repositories in which nothing is missing, and which answers that rests on. */
const WORLDS = {
  'a ruleset': { described: keptBut({ environments: SOLE }), bearing: [...BEARING, RULESET] },
  'classic protection': {
    described: keptBut({
      environments: SOLE,
      rulesets: [],
      classicProtection: { approvals: 1, enforceAdmins: true },
    }),
    bearing: [...BEARING, PROTECTION, 'graphql'],
  },
} as const

const CASES = Object.keys(FAULTS).flatMap((fault) =>
  (['a ruleset', 'classic protection'] as const).map((world) => ({ fault, world })),
)

describe('delivery-evidence doctor', () => {
  it('ends with 0 where nothing is missing, and says what it looked at', async () => {
    const { code, out, err } = await seenOf(KEPT)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`${DEPLOY} › deploy → production: recorded\n`)
    expect(out).toContain('\n0 missing, 0 not seen, 0 to note.\n')
  })

  it('says what is missing, with the lines to add', async () => {
    const files = { [DEPLOY]: workflowWith(['  ship:', '    runs-on: x', '    environment: production']) }
    const { code, out } = await seenOf(keptBut({ files, environments: { production: {} } }))
    expect(code).toBe(1)
    expect(out).toContain(`MISSING  ${DEPLOY} › ship: No step records the evidence.`)
    expect(out).toContain('        - name: Record the evidence\n')
    expect(out).toContain('MISSING  production: production has no required reviewers.')
    expect(out).toContain(`gh api --method PUT 'repos/acme/shop/environments/production' --input - <<'JSON'`)
  })

  it('is one JSON document for programs', async () => {
    const { out } = await seenOf(keptBut({ settings: { retentionDays: 90 } }), '--json', '--window', '200')
    expect(JSON.parse(out)).toMatchObject({
      tool: { name: 'delivery-evidence' },
      repository: 'acme/shop',
      window: 200,
      policy: { path: POLICY, state: 'from-default-branch' },
      coverage: { complete: true, jobs: [{ job: 'deploy', environment: 'production', recorded: 'yes' }] },
      findings: [{ code: 'retention', state: 'missing' }],
      counts: { missing: 1, 'not-seen': 0, note: 0 },
    })
  })

  it('changes nothing, and asks no more than these', async () => {
    const { described, bearing } = WORLDS['a ruleset']
    await inKept(described, async (see, github) => {
      await see()
      const { exchanges } = github.loopback
      expect(exchanges.every(({ method, path }) => method === 'GET' || path === '/api/graphql')).toBe(true)
      const asked = exchanges.map(({ method, path }) =>
        github.templateOf({ method, url: new URL(path, github.apiUrl) }),
      )
      expect([...new Set(asked)].sort()).toEqual([...bearing, PROTECTION, 'graphql'].sort())
    })
  })

  it.each(CASES)('takes nothing for fine that was answered by $fault, with $world', async ({ fault, world }) => {
    const { described, bearing } = WORLDS[world]
    await inKept(described, async (see, github) => {
      expect((await see()).code).toBe(0)
      for (const route of bearing) {
        github.fail(route, FAULTS[fault] ?? 'empty')
        const outcome = await see().catch((error: unknown) => error)
        if (outcome instanceof EvidenceError) expect(route).toBe(REPOSITORY)
        else expect(outcome, route).toMatchObject({ code: 1, out: expect.stringMatching(/NOT SEEN|MISSING/) })
        github.loopback.heal()
      }
    })
  })

  it('says that a repository can not be read, and what to look at', async () => {
    const outcome = await inKept(KEPT, async (see, github) => {
      github.fail(REPOSITORY, { status: 404 })
      return await see().catch((error: unknown) => error)
    })
    expect(outcome).toMatchObject({
      message: expect.stringContaining("acme/shop can't be read (404"),
      remedy: expect.stringContaining('GH_TOKEN'),
    })
  })

  it('lets no name of an environment, a job or a file speak to the terminal, the shell or YAML', async () => {
    const name = "prod'; rm -rf ~ #\u001b[2J\u202e"
    const files = { [DEPLOY]: workflowWith(deployJob('"a\\e[2J"', JSON.stringify(name))) }
    const described = keptBut({ files, environments: { [name]: { reviewers: ['omar'] }, 'x\u001b]0;\u0007': {} } })
    for (const args of [[], ['--json']]) {
      const { code, out, err } = await seenOf(described, ...args)
      expect([code, err]).toEqual([1, ''])
      for (const character of ['\u001b', '\u202e', '\u0007']) expect(out).not.toContain(character)
      expect(out).not.toMatch(/gh api[^\n]*'; rm/)
    }
  })

  it('tells how it is used', async () => {
    const { io, heard } = listening()
    expect([await doctor.run([], io), await doctor.run(['shop'], io), await doctor.run(['--help'], io)]).toEqual([
      2, 2, 0,
    ])
    expect(heard.err).toContain('Usage: delivery-evidence doctor')
    expect(heard.out).toContain('Usage: delivery-evidence doctor')
  })
})
