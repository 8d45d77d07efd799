import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { templates } from '../../fixtures/openapi/templates.ts'
import { describeWorld } from '../world.ts'
import { isDescribed, misfit } from './openapi.ts'
import { type GitHub, startGitHub } from './server.ts'

const digest = `sha256:${'a'.repeat(64)}`
const world = describeWorld({
  repository: { visibility: 'public' },
  rulesets: [
    {
      name: 'main',
      rules: [{ type: 'deletion' }],
      bypass: [{ actor_type: 'User', actor_id: 1, bypass_mode: 'always' }],
    },
  ],
  classicProtection: { approvals: 1, checks: [{ context: 'lint', app_id: null }], withoutPullRequest: ['omar'] },
  ruleSuites: [{ result: 'bypass' }],
  tokens: { admin: { permissions: { administration: 'write', members: 'read' } } },
  environments: {
    production: { reviewers: ['omar', 'team:leads'], waitTimer: 5, branchPolicy: ['main'], customRules: ['scanner'] },
  },
  teams: { leads: { members: ['lena'] } },
  files: {
    'docs/CODEOWNERS': '# ours\n* @acme/leads @nobody # both\n!*.md @lena\n*.ts docs@\n*.go docs@acme.example\n',
  },
  history: [
    {
      pullRequest: {
        by: 'mia',
        steps: [{ push: {} }, { review: 'APPROVED', by: 'omar' }, { merge: 'squash', by: 'omar' }],
      },
    },
    { run: {} },
    { release: 'v1' },
    { check: { name: 'lint' } },
    { status: { context: 'ci/old' } },
  ],
})
let github: GitHub

const get = (path: string, token = world.job.token) =>
  fetch(github.apiUrl + path, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' })

beforeAll(async () => {
  github = await startGitHub(world)
  const content = Buffer.from('{}')
  const times = { createdAt: world.clock.now, expiresAt: new Date('2027-02-01T00:00:00Z') }
  world.artifacts.add({ id: 1, name: 'evidence', size: 2, digest, content, ...times })
  world.attestations.push({ id: 1, bundle: {}, digests: [digest], predicateType: 'https://slsa.dev/provenance/v1' })
})
afterAll(() => github.close())

/** What the holes of the templates stand for in this world. */
const values: Readonly<Record<string, string | number>> = {
  owner: 'acme',
  org: 'acme',
  team_slug: 'leads',
  repo: 'shop',
  username: 'mia',
  run_id: world.run.id,
  attempt_number: 1,
  job_id: world.job.checkRunId,
  check_run_id: world.job.checkRunId,
  environment_name: 'production',
  deployment_id: world.deployments[0]?.id ?? 0,
  path: '.github/workflows/deploy.yml',
  ref: 'heads/main',
  commit_sha: world.job.sha,
  basehead: `first...${world.job.sha}`.replace('first', world.commit('first').sha),
  tree_sha: 'main',
  file_sha: world.git.blob('# shop\n'),
  pull_number: 1,
  branch: 'main',
  tag: 'v1',
  issue_number: 1,
  ruleset_id: world.rulesets[0]?.id ?? 0,
  artifact_id: 1,
  archive_format: 'zip',
  subject_digest: digest,
}
const address = (template: string) =>
  template.replace(/^GET /, '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))

describe('the REST side of the loopback GitHub', () => {
  it('answers every route with what GitHub describes', async () => {
    const asked = github.routes.filter((template) => template.startsWith('GET '))
    const misfits: unknown[] = []
    for (const template of asked) {
      const reply = await get(
        address(template),
        /rule-suites|workflow$|retention$|members$|protection$/.test(template) ? 'admin' : world.job.token,
      )
      const redirect = /logs$|archive_format/.test(template)
      const fits = redirect ? reply.status === 302 : reply.status === 200 && isDescribed(template, 200)
      if (!fits) misfits.push([template, reply.status, await reply.text()])
    }
    expect(misfits).toEqual([])
    expect(asked.length).toBeGreaterThan(35)
  })

  it('serves every route whose description is kept', () => {
    expect(templates.filter((template) => !github.routes.includes(template))).toEqual([])
  })

  it('would not let an answer out that GitHub does not describe', () => {
    const approvals = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals'
    expect(misfit(approvals, 200, [{ state: 'perhaps', user: null }])).toContain(approvals)
  })

  it('finds in CODEOWNERS the lines that it skips, and the owners that it does not know', async () => {
    const { errors } = Object(await (await get('/repos/acme/shop/codeowners/errors')).json())
    expect(errors).toMatchObject([
      { line: 2, column: 15, kind: 'Unknown owner', path: 'docs/CODEOWNERS' },
      { line: 3, column: 1, kind: 'Invalid pattern' },
      { line: 4, column: 6, kind: 'Invalid owner' },
    ])
  })

  it('leads from the job through its check run to the deployment and its history', async () => {
    const checkRun = await (await get(`/repos/acme/shop/check-runs/${world.job.checkRunId}`)).json()
    expect(checkRun).toMatchObject({ deployment: { environment: 'production' } })
    const url = /"statuses_url":"([^"]+)"/.exec(JSON.stringify(checkRun))?.[1] ?? ''
    const statuses = await get(url.slice(github.apiUrl.length))
    expect(await statuses.json()).toMatchObject([{ state: 'in_progress' }, { state: 'queued' }, { state: 'waiting' }])
  })
})
