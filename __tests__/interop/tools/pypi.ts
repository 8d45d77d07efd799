import { join } from 'node:path'
import { succeed } from '../command.ts'
import type { Tool } from './cache.ts'

/** A Python package in a virtual environment of its own. Scripts in its `bin` name the path they were installed to: start the package with `python -m`. */
export function pythonPackage(name: string, version: string): Tool {
  const install = async (folder: string): Promise<void> => {
    await succeed('python3', ['-m', 'venv', folder])
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
    await succeed(join(folder, 'bin', 'python'), [...pip, `${name}==${version}`])
  }
  return { name, version, install }
}
