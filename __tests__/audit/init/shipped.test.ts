import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../sample.ts'

const CLI = resolve('dist/cli/index.js')
const WORKFLOW = '.github/workflows/deploy.yml'
const TEXT = `on: push
permissions:
  packages: write
jobs:
  deploy:
    runs-on: x
    environment: production
    steps:
      - run: ./deploy.sh
`

it('as it ships, init makes a workflow of which an auditor asks no evidence, and a policy that is one', async () => {
  const cwd = await folderWith({ [WORKFLOW]: TEXT })
  const running = async (...args: string[]): Promise<{ code: number | null; out: string }> =>
    await new Promise((done) => {
      const child = execFile(process.execPath, [CLI, ...args], { cwd }, (_, out) => done({ code: child.exitCode, out }))
    })
  expect((await running('init', WORKFLOW)).out).toContain('Nothing was written.')
  expect(await readFile(join(cwd, WORKFLOW), 'utf8')).toBe(TEXT)
  expect((await running('map', WORKFLOW)).out).toContain('No step records the evidence.')
  expect(await running('init', WORKFLOW, '--write')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Written.'),
  })
  const map = await running('map', WORKFLOW)
  expect(map.out).not.toContain('No step records the evidence.')
  expect(map.out).toContain('packages: write')
  expect(await running('policy', 'check', '.github/delivery-evidence.yml')).toMatchObject({ code: 0 })
  expect((await running('init', WORKFLOW, '--write')).out).toContain('There was nothing to add.')
})
