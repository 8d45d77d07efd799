import { join } from 'node:path'
import { succeed } from '../command.ts'
import type { Tool } from './cache.ts'

/**
 * What `requirements/<name>.txt` names, no more, in a virtual environment of its own, with the program `bin/<name>` that says it is this
 * version. Scripts in `bin` that are not binaries name the path they were installed to: start those with `python -m`.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function pythonPackage(name: string, version: string): Tool {
  const requirements = join(import.meta.dirname, 'requirements', `${name}.txt`)
  const install = async (folder: string): Promise<void> => {
    const bin = join(folder, 'bin')
    await succeed('python3', ['-m', 'venv', folder])
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps']
    await succeed(join(bin, 'python'), [...pip, '--requirement', requirements])
    const said = await succeed(join(bin, name), ['--version'])
    if (!said.includes(version)) throw new Error(`${requirements} gave another version: ${said}`)
  }
  return { name, version, install }
}
