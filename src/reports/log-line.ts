import { shown } from './visible.ts'

/**
 * Outside text as part of a line of a job's log. The runner reads commands from the log: `::name::` where a line
 * begins, and the older `##[name]` anywhere in it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const logLine = (text: string): string =>
  shown(text)
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, '\\::')
