import { stringify } from 'yaml'
import type { Level } from '../../model/token-scopes.ts'
import type { DrawnJob } from '../map/workflow.ts'
import { indented, neededBeside, permissionLines, stepLines } from '../step/lines.ts'
import { yamlText } from './commands.ts'

/** Some lines of a job, in their place in the workflow. */
export const jobLines = ({ key }: DrawnJob, lines: readonly string[]): readonly string[] => [
  'jobs:',
  `  ${yamlText(key)}:`,
  ...indented(lines, 4),
]

/** What the token of a job may do by what is written, besides what it always may. */
export const heldBy = ({ token }: DrawnJob): Readonly<Record<string, Level>> =>
  Object.fromEntries((token.scopes ?? []).flatMap(({ scope, level }) => (scope === 'metadata' ? [] : [[scope, level]])))

/** The whole `permissions:` block of a job with what the step needs. */
export const tokenLines = (job: DrawnJob): readonly string[] =>
  jobLines(job, permissionLines(neededBeside(heldBy(job))))

/** The step in a job that has none, with its permissions, behind other lines of the job. */
export const recordingLines = (job: DrawnJob, more: readonly string[] = []): readonly string[] =>
  jobLines(job, [...more, ...recording(heldBy(job))])

/** The step in a job of a file that was not looked at, with all that it needs. */
export const recording = (held: Readonly<Record<string, Level>> = {}): readonly string[] => [
  ...permissionLines(neededBeside(held)),
  'steps:',
  '  # after the other steps:',
  ...indented(stepLines({ gate: 'warn', seal: 'now' }), 2),
]

const PLACES = {
  'not-first': 'before the other steps, but for those that sign in:',
  'not-last': 'after the other steps:',
  'not-always': 'in place of the step as it is:',
} as const

/** The step in a job that has it, put right: as it is written there, where it belongs, and run when it has to be. */
export function movedLines(job: DrawnJob, wrong: keyof typeof PLACES): readonly string[] {
  const condition = wrong === 'not-first' ? {} : { if: 'always()' }
  const step = stringify([{ ...job.evidence?.written, ...condition }], { lineWidth: 0 }).trimEnd()
  return jobLines(job, ['steps:', `  # ${PLACES[wrong]}`, ...indented(step.split('\n'), 2)])
}
