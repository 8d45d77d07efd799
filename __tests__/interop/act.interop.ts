import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Services, startServicesFor } from '../fakes/services.ts'
import { describeWorld, type World } from '../fakes/world.ts'
import { runUnderAct } from './act.ts'
import { execute, type Outcome } from './command.ts'
import { evidenceIn } from './evidence-in.ts'
import { jobEnvironment } from './job-environment.ts'
import { checkOut } from './repository.ts'

const project = join(import.meta.dirname, '..', '..')
const workflowPath = '.github/workflows/deploy.yml'

const head = `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    permissions:
      actions: read
      attestations: write
      checks: read
      contents: read
      deployments: read
      id-token: write
      pull-requests: read
    steps:
      - uses: actions/checkout@v6
`
const deploy = `      - id: deploy
        run: echo deployed
`
const recording = (seal: string, condition: string): string => `      - uses: delivery-evidence/delivery-evidence@v1
        if: ${condition}
        with:
          environment: production
          seal: ${seal}
          signer: sigstore
          sigstore-instance: \${{ vars.SIGSTORE_INSTANCE }}
`

describe.each([
  { seal: 'now', workflow: `${head}${deploy}${recording('now', 'always()')}`, decisionAtStart: null },
  {
    seal: 'job-end',
    workflow: `${head}${recording('job-end', 'success()')}${deploy}`,
    decisionAtStart: expect.objectContaining({}),
  },
])('a job with seal: $seal under act', ({ workflow, decisionAtStart }) => {
  let folder: string
  let services: Services
  let world: World
  let result: Outcome
  let record: string
  let trustedRoot: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'act-'))
    world = describeWorld({ files: { [workflowPath]: workflow } })
    services = await startServicesFor(world)
    trustedRoot = join(folder, 'trusted-root.json')
    await writeFile(trustedRoot, JSON.stringify(services.sigstore.trustedRoot))
    result = await runJobUnderAct(folder, world, services)
    const evidence = await evidenceIn(world.artifacts, join(folder, 'evidence'))
    record = evidence.record
  })
  afterAll(async () => {
    await services.close()
    await rm(folder, { recursive: true })
  })

  async function verify(): Promise<Outcome> {
    const trust = ['--trusted-root', trustedRoot, '--certificate-oidc-issuer', services.identity.issuer]
    const args = [join(project, 'dist', 'cli', 'index.js'), 'verify', record, '--repo', world.job.repository, ...trust]
    return await execute(process.execPath, args)
  }

  it('succeeds', () => {
    expect(result).toMatchObject({ code: 0 })
  })

  it('leaves a record of this run and commit that our command verifies', async () => {
    expect(await verify()).toMatchObject({ code: 0, stderr: '' })
    const text = await readFile(record, 'utf8')
    expect(text).toContain(world.job.sha)
    expect(text).toContain(String(world.job.runId))
    expect(JSON.parse(text)).toMatchObject({ decisionAtStart })
  })

  it('leaves a record that no longer verifies when it says something else', async () => {
    const text = await readFile(record, 'utf8')
    await writeFile(record, text.replaceAll(String(world.job.runId), String(world.job.runId + 1)))
    const { code } = await verify()
    await writeFile(record, text)
    expect(code).toBe(1)
  })

  it('shows no token in its log', () => {
    expect(`${result.stdout}${result.stderr}`).not.toContain(world.job.token)
  })
})

/** The action is only what a release holds: its manifest and dist. */
async function runJobUnderAct(folder: string, world: World, services: Services): Promise<Outcome> {
  const [repository, action] = [join(folder, 'shop'), join(folder, 'action')]
  const instance = join(folder, 'signing-config.json')
  await writeFile(instance, JSON.stringify(services.sigstore.signingConfig))
  await checkOut(world.git, repository, { branch: 'main', origin: 'https://github.com/acme/shop.git' })
  await cp(join(project, 'dist'), join(action, 'dist'), { recursive: true })
  await cp(join(project, 'action.yml'), join(action, 'action.yml'))
  const env = jobEnvironment(world.job, services)
  const vars = { SIGSTORE_INSTANCE: instance }
  return await runUnderAct({ job: world.job, repository, action, folder: join(folder, 'runner'), env, vars })
}
