import { globSync } from 'node:fs'
import { execute } from '../command.ts'
import { actionlintPath } from '../tools.ts'
import { type Linter, linesOf } from './linter.ts'

/** Checks workflows only: actionlint reads an action.yml no further than a workflow beside it uses it. Shell scripts in `run:` are left out, as shellcheck may or may not be there. */
export const actionlint: Linter = {
  name: 'actionlint',
  async findings(root) {
    const workflows = globSync('.github/workflows/*.yml', { cwd: root })
    const args = ['-no-color', '-oneline', '-shellcheck=', '-pyflakes=', ...workflows]
    const { code, stdout, stderr } = await execute(await actionlintPath(), args, { cwd: root })
    if (code > 1) throw new Error(`actionlint could not check ${root}: ${stderr}`)
    return linesOf(stdout)
  },
}
