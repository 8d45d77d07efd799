import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { collect } from '../../src/facts/collect.ts'
import { namedFile, workflow } from '../../src/facts/workflow.ts'
import { observed, unavailable } from '../../src/model/fact.ts'
import { aWorld, type WorldChanges } from '../fakes/a-world.ts'
import { someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'

const CONTENTS = 'GET /repos/{owner}/{repo}/contents/{path}'
const text = 'jobs:\n  deploy:\n    environment: production\n    permissions: { contents: read }\n'
const fileOf = (content: string) => ({
  type: 'file',
  encoding: 'base64',
  size: content.length,
  sha: createHash('sha1').update(`blob ${content.length}\0${content}`).digest('hex'),
  content: Buffer.from(content).toString('base64'),
})
const asked: unknown[] = []
const get = {
  [CONTENTS]: (parameters: object) => {
    asked.push(parameters)
    return observed(fileOf(text))
  },
}

const other = { workflowRef: 'acme/shop/.github/workflows/other.yml@refs/heads/x', workflowSha: 'abc' }
const runCalling = (...referencedWorkflows: ValueOf<'workflow-run'>['referencedWorkflows']) =>
  someFacts({ 'workflow-run': { ...VALUES['workflow-run'], referencedWorkflows } })['workflow-run']
async function collected(changes: WorldChanges = {}, workflowRun = runCalling()) {
  const world = aWorld({ get, ...changes })
  return workflow.collect(world, { workflowRun, namedFile: await namedFile.read(world, {}) })
}

describe('workflow', () => {
  it('is the file that was started, at its commit', async () => {
    expect(await collected()).toMatchObject({
      value: {
        path: '.github/workflows/deploy.yml',
        jobFound: true,
        permissions: { workflow: null, job: { contents: 'read' } },
        environment: 'production',
      },
    })
    expect(asked.at(-1)).toEqual({ path: '.github/workflows/deploy.yml', ref: VALUES.run.sha })
  })

  it('may be a reusable file that the run calls at that commit, in whatever way GitHub names its ref', async () => {
    for (const ref of ['', '@main', '@refs/heads/x']) {
      const run = runCalling({ path: `acme/shop/.github/workflows/other.yml${ref}`, sha: 'abc' })
      expect(await collected({ job: other }, run)).toMatchObject({ value: { path: '.github/workflows/other.yml' } })
    }
  })

  it.each([
    ['does not call it', runCalling()],
    ['calls it at another commit', runCalling({ path: 'acme/shop/.github/workflows/other.yml@x', sha: 'def' })],
    ['calls one of that name elsewhere', runCalling({ path: 'evil/shop/.github/workflows/other.yml@x', sha: 'abc' })],
    ['calls one whose name begins so', runCalling({ path: 'acme/shop/.github/workflows/other.yml.bak@x', sha: 'abc' })],
  ])('is not a file that an input names, when the run %s', async (_, run) => {
    expect(await collected({ job: other }, run)).toMatchObject({ status: 'unavailable', reason: 'untrusted' })
    const mixed = { workflowRef: undefined, workflowSha: 'abc' }
    expect(await collected({ job: mixed }, run)).toMatchObject({ reason: 'untrusted' })
  })

  it('is not believed of an input when the run was not seen; the file that was started needs no confirming', async () => {
    const dark = unseen('workflow-run')
    expect(await collected({ job: other }, dark)).toMatchObject({ reason: 'needs-another-fact' })
    expect(await collected({}, dark)).toMatchObject({ status: 'observed' })
  })

  it('may be a file of another repository, at the commit that GitHub names and no other', async () => {
    const refs: unknown[] = []
    const there = {
      [CONTENTS]: (parameters: object) => {
        refs.push(parameters)
        return observed(fileOf(text))
      },
    }
    const job = { workflowRef: 'acme/ci/.github/workflows/a.yml@v1', workflowSha: 'abc' }
    const run = (sha: string) => runCalling({ path: 'Acme/ci/.github/workflows/a.yml@v1', sha })
    expect(await collected({ job, elsewhere: { 'acme/ci': there } }, run('abc'))).toMatchObject({
      value: { repository: 'acme/ci', path: '.github/workflows/a.yml', commit: 'abc', environment: 'production' },
    })
    expect(refs).toEqual([{ path: '.github/workflows/a.yml', ref: 'abc' }])
    for (const dark of [run('def'), runCalling({ path: 'acme/ci/.github/workflows/A.yml@v1', sha: 'abc' })])
      expect(await collected({ job, elsewhere: { 'acme/ci': there } }, dark)).toMatchObject({ reason: 'untrusted' })
    expect(refs).toHaveLength(1)
  })

  it('was refused where the token may not read the other repository, and only then', async () => {
    const job = { workflowRef: 'acme/ci/.github/workflows/a.yml@v1', workflowSha: 'abc' }
    const run = runCalling({ path: 'acme/ci/.github/workflows/a.yml@v1', sha: 'abc' })
    expect(await collected({ job }, run)).toMatchObject({ reason: 'not-found', detail: '404: Not Found' })
  })

  it('is asked for without waiting for the run, in another repository only once GitHub has named it', async () => {
    const before = asked.length
    await namedFile.read(aWorld({ get }), {})
    expect(asked).toHaveLength(before + 1)
    const elsewhere = { workflowRef: 'acme/ci/.github/workflows/a.yml@v1', workflowSha: 'abc' }
    expect(await namedFile.read(aWorld({ get, job: elsewhere }), {})).toMatchObject({ reason: 'needs-another-fact' })
    expect(asked).toHaveLength(before + 1)
  })

  it.each([
    ['no file', { runner: { workflowRef: undefined } }],
    ['no commit', { runner: { workflowSha: undefined } }],
    ['something else', { runner: { workflowRef: 'deploy.yml' } }],
    ['a file without a ref', { runner: { workflowRef: 'acme/shop/.github/workflows/deploy.yml' } }],
  ])('is not guessed where the runner tells %s', async (_, changes) => {
    expect(await collected(changes)).toMatchObject({ status: 'unavailable', reason: 'unsupported' })
  })

  it('was not seen where the file cannot be read or understood', async () => {
    const refused = unavailable('forbidden', '403')
    expect(await collected({ get: { [CONTENTS]: refused } })).toEqual(refused)
    for (const strange of ['jobs: }{', text.replace('read', 'admin'), text.replace('production', '7')]) {
      const facts = await collect(aWorld({ get: { [CONTENTS]: observed(fileOf(strange)) } }))
      expect(facts.workflow).toMatchObject({ status: 'unavailable', reason: 'malformed' })
    }
  })
})
