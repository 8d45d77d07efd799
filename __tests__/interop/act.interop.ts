import { globSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Services, startServicesFor } from '../fakes/services.ts'
import { describeWorld, type World } from '../fakes/world.ts'
import { type ActResult, runUnderAct } from './act.ts'
import { execute, type Outcome, succeed } from './command.ts'
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
  { seal: 'now', workflow: `${head}${deploy}${recording('now', 'always()')}` },
  { seal: 'job-end', workflow: `${head}${recording('job-end', 'success()')}${deploy}` },
])('a job with seal: $seal under act', ({ workflow }) => {
  let folder: string
  let services: Services
  let world: World
  let result: ActResult
  let record: string
  let trustedRoot: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'act-'))
    world = describeWorld({ files: { [workflowPath]: workflow } })
    services = await startServicesFor(world)
    trustedRoot = join(folder, 'trusted-root.json')
    await writeFile(trustedRoot, JSON.stringify(services.sigstore.trustedRoot))
    result = await runJobUnderAct(folder, world, services)
    record = await recordIn(result, join(folder, 'evidence'))
  })
  afterAll(async () => {
    await services.close()
    await rm(folder, { recursive: true })
  })

  async function verify(): Promise<Outcome> {
    const command = join(project, 'dist', 'cli', 'index.js')
    return await execute(process.execPath, [command, 'verify', record, '--trusted-root', trustedRoot])
  }

  it('succeeds', () => {
    expect(result).toMatchObject({ code: 0 })
  })

  it('leaves a record of this run and commit that our command verifies', async () => {
    expect(await verify()).toMatchObject({ code: 0 })
    const text = await readFile(record, 'utf8')
    expect(text).toContain(world.job.sha)
    expect(text).toContain(String(world.job.runId))
  })

  it('leaves a record that no longer verifies when it says something else', async () => {
    const text = await readFile(record, 'utf8')
    await writeFile(record, text.replaceAll(String(world.job.runId), String(world.job.runId + 1)))
    const { code } = await verify()
    await writeFile(record, text)
    expect(code).not.toBe(0)
  })

  it('shows no token in its log', () => {
    expect(`${result.stdout}${result.stderr}`).not.toContain(world.job.token)
  })
})

/** The action is only what a release holds: its manifest and dist. */
async function runJobUnderAct(folder: string, world: World, services: Services): Promise<ActResult> {
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

/** The record in the one artifact that act's service was given. */
async function recordIn({ artifacts, stdout, stderr }: ActResult, folder: string): Promise<string> {
  const [archive] = globSync('**/*.zip', { cwd: artifacts })
  if (archive === undefined) throw new Error(`the job left no artifact\n${stdout}${stderr}`)
  await succeed('python3', ['-m', 'zipfile', '--extract', join(artifacts, archive), folder])
  const [record] = globSync('**/*record*.json', { cwd: folder })
  if (record === undefined) throw new Error(`no record in ${archive}`)
  return join(folder, record)
}
