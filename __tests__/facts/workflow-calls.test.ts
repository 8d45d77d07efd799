import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { workflowCalls } from '../../src/facts/workflow-calls.ts'
import { observed, unavailable } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'

const CONTENTS = 'GET /repos/{owner}/{repo}/contents/{path}'
const WORKFLOWS = '.github/workflows'
const { sha } = VALUES.run
const ship: ValueOf<'workflow'> = { ...VALUES.workflow, path: `${WORKFLOWS}/ship.yml` }
const STEPS = 'runs-on: x, steps: [{ run: x }]'

const fileOf = (content: string) => ({
  type: 'file',
  encoding: 'base64',
  size: content.length,
  sha: createHash('sha1').update(`blob ${content.length}\0${content}`).digest('hex'),
  content: Buffer.from(content).toString('base64'),
})

/** Looks for the ways to ship.yml in a repository with these workflow files. */
async function waysIn(
  files: Readonly<Record<string, string>>,
  { name = 'release / deploy', called = [] as { path: string; sha: string }[], workflow = ship, dark = {} } = {},
) {
  const asked: string[] = []
  const answering = (repository: string) => ({
    [CONTENTS]: (parameters: object) => {
      const { path = '', ref = '' } = Object.fromEntries(Object.entries(parameters))
      asked.push(`${repository}${path}@${ref}`)
      const text = files[`${repository}${String(path).replace(`${WORKFLOWS}/`, '')}`]
      return text === undefined ? unavailable('not-found', '404') : observed(fileOf(text))
    },
  })
  const facts = someFacts(
    {
      workflow,
      job: { ...VALUES.job, name },
      'workflow-run': { ...VALUES['workflow-run'], referencedWorkflows: called },
    },
    dark,
  )
  const given = { workflow: facts.workflow, workflowRun: facts['workflow-run'], job: facts.job }
  const seen = await workflowCalls.collect(
    aWorld({ get: answering(''), elsewhere: { 'acme/ci': answering('acme/ci ') } }),
    given,
  )
  const value = seen.status === 'observed' ? seen.value : undefined
  return { seen, complete: value?.complete, ways: value?.ways.map((way) => way.map(({ call }) => call.job)), asked }
}

describe('the calls that lead to the job', () => {
  it('are none where the job stands in the file that was started, and nothing is asked', async () => {
    const { complete, ways, asked } = await waysIn({}, { workflow: VALUES.workflow })
    expect({ complete, ways, asked }).toEqual({ complete: true, ways: [[]], asked: [] })
  })

  it('lead through as many files as it takes, each read once', async () => {
    const files = {
      'deploy.yml': 'on: push\njobs: { release: { uses: ./.github/workflows/middle.yml } }',
      'middle.yml': 'on: workflow_call\njobs: { inner: { uses: $/.github/workflows/ship.yml, permissions: read-all } }',
    }
    const { seen, ways, complete, asked } = await waysIn(files, { name: 'release / inner / deploy' })
    expect({ complete, ways }).toEqual({ complete: true, ways: [['release', 'inner']] })
    expect(asked).toEqual([`${WORKFLOWS}/deploy.yml@${sha}`, `${WORKFLOWS}/middle.yml@${sha}`])
    expect(seen).toMatchObject({
      value: { ways: [[{}, { path: `${WORKFLOWS}/middle.yml`, call: { permissions: { job: 'read-all' } } }]] },
    })
  })

  it('are those that fit the name of the job; where none does, names say nothing', async () => {
    const files = {
      'deploy.yml': `on: push\njobs:\n  staging: { uses: ./.github/workflows/ship.yml }\n  production: { name: Live, uses: ./.github/workflows/ship.yml }\n  lint: { uses: acme/ci/.github/workflows/lint.yml@v1 }\n  build: { ${STEPS} }\n`,
    }
    expect(await waysIn(files, { name: 'Live / deploy' })).toMatchObject({ complete: true, ways: [['production']] })
    expect(await waysIn(files, { name: 'staging (eu) / deploy' })).toMatchObject({ ways: [['staging']] })
    expect(await waysIn(files, { name: 'something else' })).toMatchObject({
      complete: false,
      ways: [['staging'], ['production']],
    })
  })

  it('may go through a ref of this repository, if the run says which commit it is', async () => {
    const uses = `acme/shop/${WORKFLOWS}/ship.yml@v2`
    const files = { 'deploy.yml': `on: push\njobs: { release: { uses: ${uses} } }` }
    const other = { ...ship, commit: 'f'.repeat(40) }
    expect(await waysIn(files, { workflow: other, called: [{ path: uses, sha: other.commit }] })).toMatchObject({
      ways: [['release']],
    })
    expect(await waysIn(files, { workflow: other, called: [{ path: uses, sha }] })).toMatchObject({
      ways: [],
      complete: false,
    })
    expect(await waysIn(files, { workflow: other })).toMatchObject({ ways: [], complete: false })
  })

  it('may go through another repository, at the commits that GitHub names', async () => {
    const uses = `acme/ci/${WORKFLOWS}/middle.yml@v2`
    const files = {
      'deploy.yml': `on: push\njobs: { release: { uses: ${uses} } }`,
      'acme/ci middle.yml': 'on: workflow_call\njobs: { inner: { uses: ./.github/workflows/ship.yml } }',
    }
    const commit = 'f'.repeat(40)
    const workflow = { ...ship, repository: 'acme/ci', commit }
    const called = [{ path: uses, sha: commit }]
    const found = await waysIn(files, { name: 'release / inner / deploy', workflow, called })
    expect(found).toMatchObject({ complete: true, ways: [['release', 'inner']] })
    expect(found.seen).toMatchObject({ value: { ways: [[{ repository: null }, { repository: 'acme/ci', commit }]] } })
    expect(found.asked).toEqual([`${WORKFLOWS}/deploy.yml@${sha}`, `acme/ci ${WORKFLOWS}/middle.yml@${commit}`])
    expect(await waysIn(files, { workflow })).toMatchObject({ complete: false, ways: [] })
    expect(await waysIn(files, { workflow: { ...workflow, repository: null }, called })).toMatchObject({ ways: [] })
  })

  it.each([
    ['cannot be read', {}],
    ['is no YAML', { 'deploy.yml': '}{' }],
    [
      'calls into another repository',
      { 'deploy.yml': 'on: push\njobs: { release: { uses: acme/ci/.github/workflows/x.yml@v1 } }' },
    ],
    ['calls itself', { 'deploy.yml': 'on: push\njobs: { release: { uses: ./.github/workflows/deploy.yml } }' }],
    [
      'calls itself in many ways',
      {
        'deploy.yml': `on: push\njobs:\n${'abcdefghij'
          .split('')
          .map((job) => `  ${job}: { uses: ./.github/workflows/deploy.yml }\n`)
          .join('')}`,
      },
    ],
  ])('are not all known where a file on the way %s', async (_, files) => {
    expect(await waysIn(files, { name: 'release' })).toMatchObject({ complete: false, ways: [] })
  })

  it('were not looked for where the file or the run was not seen', async () => {
    for (const id of ['workflow', 'workflow-run'] as const)
      expect((await waysIn({}, { dark: { [id]: unseen(id) } })).seen).toMatchObject({ reason: 'needs-another-fact' })
  })
})
