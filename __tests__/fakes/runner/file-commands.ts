import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The files through which one stage of one step speaks to the runner. */
export interface CommandFiles {
  /** GITHUB_OUTPUT, GITHUB_STATE and so on, and where they are. */
  readonly variables: Readonly<Record<string, string>>
  read(name: 'OUTPUT' | 'STATE' | 'ENV'): Promise<Record<string, string>>
  text(name: 'PATH' | 'STEP_SUMMARY' | 'ARTIFACTS'): Promise<string>
}

const prefixes = {
  OUTPUT: 'set_output_',
  STATE: 'save_state_',
  ENV: 'set_env_',
  PATH: 'add_path_',
  STEP_SUMMARY: 'step_summary_',
  ARTIFACTS: 'artifacts_',
  ARTIFACTS_LIST: 'artifacts_list_',
} as const

/**
 * Fresh, empty files below the job's temporary folder; only the list of artifacts has content.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export async function createCommandFiles(temp: string, id: string, artifactsList: string): Promise<CommandFiles> {
  const folder = join(temp, '_runner_file_commands')
  await mkdir(folder, { recursive: true })
  const path = (name: keyof typeof prefixes): string => join(folder, prefixes[name] + id)
  const names: (keyof typeof prefixes)[] = [
    'OUTPUT',
    'STATE',
    'ENV',
    'PATH',
    'STEP_SUMMARY',
    'ARTIFACTS',
    'ARTIFACTS_LIST',
  ]
  await Promise.all(names.map((name) => writeFile(path(name), name === 'ARTIFACTS_LIST' ? artifactsList : '')))
  return {
    variables: Object.fromEntries(names.map((name) => [`GITHUB_${name}`, path(name)])),
    read: async (name) => parseAssignments(await readFile(path(name), 'utf8')),
    text: async (name) => await readFile(path(name), 'utf8'),
  }
}

/** `name=value` lines and `name<<DELIMITER` blocks; anything else is an error, which fails the step. */
export function parseAssignments(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '' || line === '\r') continue
    const block = /^(?<name>[^=]+?)<<(?<delimiter>.+)$/.exec(line)?.groups
    const single = /^(?<name>[^=]+)=(?<value>.*)$/s.exec(line)?.groups
    if (block?.['name'] !== undefined) {
      const end = lines.indexOf(block['delimiter'] ?? '')
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${block['delimiter']}'`)
      found[block['name']] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    } else if (single?.['name'] !== undefined) found[single['name']] = single['value'] ?? ''
    else throw new Error(`Invalid format '${line}'`)
  }
  return found
}
