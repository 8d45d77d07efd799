import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { look } from './look.ts'
import { SHAPES } from './plain.ts'
import { repositoriesIn } from './repositories.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const FOLDER = '.github/workflows'
const workflows = new Map(
  readdirSync(FIXTURES).map((name) => [`${FOLDER}/${name}`, readFileSync(join(FIXTURES, name), 'utf8')]),
)

describe('workflows in the shapes that real ones have', () => {
  const looked = look(workflows)

  it('are read without a crash, but for one that is no YAML', () => {
    expect(looked.crashed).toEqual([])
    expect(looked.refused).toEqual([`${FOLDER}/no-yaml.yml`])
  })

  it('come to the token that the second opinion says, called ones too', () => {
    expect(looked.differences).toEqual([])
    expect(looked.jobs).toBeGreaterThan(15)
    expect(looked.waysThroughCalls).toBe(3)
  })

  it('leave nothing unsaid: what is newer than the parser is named, a merge key as well', () => {
    expect(looked.silent).toEqual([])
    expect(looked.named).toEqual([
      `${FOLDER}/merge-keys.yml: jobs.second.<<`,
      `${FOLDER}/new-keys.yml: jobs.build.cache-mode`,
      `${FOLDER}/new-keys.yml: jobs.build.steps[0].afterwards`,
      `${FOLDER}/new-keys.yml: permissions.hoverboards`,
    ])
  })

  it('have every shape', () => {
    expect([...new Set(looked.shapes)].sort()).toEqual(Object.keys(SHAPES).sort())
  })
})

describe('the corpus', () => {
  it('is read from repositories checked out or bare, and fails on none that is read well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
    const git = (...args: readonly string[]) => execFileSync('git', [...AUTHOR, ...args], { stdio: 'pipe' })
    const checkedOut = join(folder, 'umbrella', 'shop')
    git('init', '--quiet', checkedOut)
    cpSync(FIXTURES, join(checkedOut, FOLDER), { recursive: true })
    git('-C', checkedOut, 'add', '.')
    git('-C', checkedOut, 'commit', '--quiet', '--message', 'Add the workflows')
    git('clone', '--quiet', '--bare', checkedOut, join(folder, 'umbrella', 'bare'))
    const found = repositoriesIn(folder)
    expect(found.map(({ name }) => name)).toEqual(['umbrella/bare', 'umbrella/shop'])
    for (const repository of found) expect(repository.workflows).toEqual(workflows)
    const { stdout } = await promisify(execFile)(process.execPath, [...SCRIPT, folder])
    expect(stdout).toContain(`${2 * workflows.size} files of 2 repositories`)
    expect(stdout).toContain('differences: 0\n')
    rmSync(folder, { recursive: true })
  })

  it('is asked for by its folders', async () => {
    await expect(promisify(execFile)(process.execPath, SCRIPT)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage: npm run corpus'),
    })
  })
})

const AUTHOR = ['-c', 'user.name=mia', '-c', 'user.email=mia@example.com', '-c', 'commit.gpgsign=false']
const SCRIPT = ['--import', join(import.meta.dirname, 'json-imports.ts'), join(import.meta.dirname, 'corpus.ts')]
