import { agents } from '../../../agents/index.ts'
import { commandsIn } from './commands.ts'
import type { AgentCommand } from './declarations.ts'
import type { Step } from './steps.ts'
import type { WorkflowFile } from './workflow-file.ts'

const NAMES: ReadonlySet<string> = new Set(
  agents.flatMap(({ signals }) => signals.flatMap((signal) => (signal.on === 'command' ? signal.name : []))),
)

/** Where the steps of a job start a known agent by a command. Only names out of our own table are told. */
export const agentCommandsIn = (file: WorkflowFile, steps: readonly Step[]): readonly AgentCommand[] =>
  steps.flatMap(({ part, run }) => {
    const names = commandsIn(run ?? '').flatMap(({ words: [name = ''] }) => (NAMES.has(name) ? [name] : []))
    return [...new Set(names)].map((name) => ({ at: file.placeOf(part), name }))
  })
