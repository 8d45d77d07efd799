import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { succeed } from '../command.ts'
import type { Tool } from './cache.ts'

/** An npm package with what it depends on, all as they were on a day, in the `node_modules` of an otherwise empty folder. None of their install scripts is run. */
export function npmPackage(
  name: string,
  version: string,
  { packageName, day }: { packageName: string; day: string },
): Tool {
  const install = async (folder: string): Promise<void> => {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    const args = [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `--before=${day}`,
      `${packageName}@${version}`,
    ]
    await succeed('npm', args, { cwd: folder })
  }
  return { name, version, install }
}
