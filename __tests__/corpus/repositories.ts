import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A repository with the workflow files of its newest commit, by path. */
export interface Repository {
  readonly name: string
  readonly commit: string
  readonly workflows: ReadonlyMap<string, string>
}

/** How deep below a folder repositories are looked for: OWNER/NAME/repo. */
const DEEPEST = 3

/** The repositories in a folder, checked out or bare, each named by where it lies in it. */
export function repositoriesIn(folder: string, root = folder, depth = 0): readonly Repository[] {
  const git = [join(folder, '.git'), folder].find((candidate) => existsSync(join(candidate, 'objects')))
  if (git !== undefined) return repositoryIn(git, relative(root, folder) || folder)
  if (depth === DEEPEST) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => repositoriesIn(join(folder, name), root, depth + 1))
}

/** A repository without a workflow says nothing here. */
function repositoryIn(git: string, name: string): readonly Repository[] {
  const ask = (...args: readonly string[]) =>
    execFileSync('git', ['--git-dir', git, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  const paths = ask('ls-tree', '--name-only', 'HEAD', '.github/workflows/').split('\n')
  const workflows = paths
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => [path, ask('show', `HEAD:${path}`)] as const)
  if (workflows.length === 0) return []
  return [{ name, commit: ask('rev-parse', 'HEAD').trim(), workflows: new Map(workflows) }]
}
