import { folderOf } from './tools/cache.ts'
import { tools } from './tools.ts'

/** Installs every peer before the first test, one after the other: building cosign takes minutes on two cores, and a test's own time must not pay for it. */
export async function setup(): Promise<void> {
  for (const tool of tools) {
    const started = Date.now()
    await folderOf(tool)
    const seconds = Math.round((Date.now() - started) / 1000)
    if (seconds > 0) process.stderr.write(`interop: installed ${tool.name} ${tool.version} in ${seconds} s\n`)
  }
}
