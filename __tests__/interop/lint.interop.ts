import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actionlint } from './linters/actionlint.ts'
import { languageService } from './linters/language-service.ts'
import { zizmor } from './linters/zizmor.ts'
import { workflowsIn } from './readme-workflows.ts'

const project = join(import.meta.dirname, '..', '..')

const wrong = `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ github.event.head_commit.message }}"
      - run: echo "\${{ githob.sha }}"
      - uses: delivery-evidence/delivery-evidence@v1
        with:
          no-such-input: true
`

describe.each([
  { name: languageService.name, linter: languageService, complaint: "Invalid action input 'no-such-input'" },
  { name: actionlint.name, linter: actionlint, complaint: 'undefined variable "githob"' },
  { name: zizmor.name, linter: zizmor, complaint: 'template-injection' },
])('$name', ({ linter, complaint }) => {
  let root: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lint-'))
    await mkdir(join(root, '.github', 'workflows'), { recursive: true })
    await writeFile(join(root, 'action.yml'), await readFile(join(project, 'action.yml')))
  })
  afterEach(async () => await rm(root, { recursive: true }))

  async function write(workflows: readonly string[]): Promise<void> {
    for (const [index, text] of workflows.entries())
      await writeFile(join(root, '.github', 'workflows', `readme-${index + 1}.yml`), text)
  }

  it('finds nothing to say about action.yml and the workflows in the README', async () => {
    const workflows = workflowsIn(await readFile(join(project, 'README.md'), 'utf8'))
    expect(workflows).not.toEqual([])
    await write(workflows)
    expect(await linter.findings(root)).toEqual([])
  })

  it('does find what is wrong with a workflow', async () => {
    await write([wrong])
    expect(await linter.findings(root)).toContainEqual(expect.stringContaining(complaint))
  })
})
