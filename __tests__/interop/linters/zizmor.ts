import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execute } from '../command.ts'
import { zizmorPath } from '../tools.ts'
import { type Linter, linesOf } from './linter.ts'

/**
 * The one exception: a README cannot name the commit that it is part of, so our own action stands there with its tag.
 * Everything else that zizmor wants pinned by digest must be. https://docs.zizmor.sh/audits/#unpinned-uses
 */
const config = `rules:
  unpinned-uses:
    config:
      policies:
        delivery-evidence/delivery-evidence: ref-pin
        actions/*: ref-pin
        "*": hash-pin
`

/** Looks for security defects, without asking GitHub anything. A file that it cannot read is a finding too. */
export const zizmor: Linter = {
  name: 'zizmor',
  async findings(root) {
    const configFile = join(root, 'zizmor.yml')
    await writeFile(configFile, config)
    const args = [
      '--offline',
      '--no-progress',
      '--color=never',
      '--format=github',
      '--collect=all',
      '--strict-collection',
    ]
    const { code, stdout, stderr } = await execute(await zizmorPath(), [...args, '--config', configFile, root])
    const findings = linesOf(stdout)
    if (code !== 0 && findings.length === 0) return [`zizmor ended with ${code}: ${stderr}`]
    return findings
  },
}
