import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf } from './tools/cache.ts'
import { tools } from './tools.ts'

const built = ['main', 'cli'].map((program) => join(import.meta.dirname, '..', '..', 'dist', program, 'index.js'))

/**
 * Installs every peer before the first test, one after the other: building cosign takes minutes on two cores, and a test's own time
 * must not pay for it. When the last test has ended it says how long all took.
 */
export async function setup(): Promise<() => void> {
  const missing = built.find((path) => !existsSync(path))
  if (missing !== undefined) throw new Error(`${missing} is not there: npm run build`)
  const begun = Date.now()
  for (const tool of tools) {
    const started = Date.now()
    await folderOf(tool)
    const seconds = secondsSince(started)
    if (seconds > 0) say(`installed ${tool.name} ${tool.version} in ${seconds} s`)
  }
  const installing = secondsSince(begun)
  return () => say(`all took ${secondsSince(begun)} s, ${installing} s of it to install`)
}

function secondsSince(moment: number): number {
  return Math.round((Date.now() - moment) / 1000)
}

function say(line: string): void {
  process.stderr.write(`interop: ${line}\n`)
}
