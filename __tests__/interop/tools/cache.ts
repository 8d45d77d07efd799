import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A peer at one version, and how to put it into an empty folder. The folder is moved afterwards, so nothing in it may know its own path. */
export interface Tool {
  readonly name: string
  readonly version: string
  readonly install: (folder: string) => Promise<void>
}

/** Where the peers live between runs: outside the project, so that a fresh clone finds them. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'delivery-evidence-interop')
}

/**
 * The folder that holds the tool, installed first if it is not there. It appears whole or not at all: the work is done beside it and
 * renamed into place, so an install that was broken off leaves nothing that looks finished, and of two at the same time one wins.
 */
export async function folderOf(tool: Tool): Promise<string> {
  const cache = cacheFolder(process.env)
  const folder = join(cache, `${tool.name}-${tool.version}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, `.${tool.name}-`))
  try {
    await tool.install(draft)
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw unavailable(tool, error)
  }
  return folder
}

function unavailable({ name, version }: Tool, cause: unknown): Error {
  const detail = cause instanceof Error ? cause.message : String(cause)
  const needs =
    'Installing needs Go, Python 3 with venv and pip, npm, and their registries: __tests__/interop/README.md'
  return new Error(`The interop suite cannot have ${name} ${version}: ${detail}\n${needs}`, { cause })
}
