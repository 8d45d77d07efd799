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
  jobLines(job, [
    ...more,
    ...permissionLines(neededBeside(heldBy(job))),
    'steps:',
    '  # after the other steps:',
    ...indented(stepLines({ gate: 'warn', seal: 'now' }), 2),
  ])

const MOVED = {
  'not-first': ['steps:', '  # before the other steps, but for those that sign in: the evidence step'],
  'not-last': ['steps:', '  # after the other steps: the evidence step'],
  'not-always': ['steps:', '  - # the evidence step', '    if: always()'],
} as const

/** The step in a job that has it, put right. */
export const movedLines = (job: DrawnJob, wrong: keyof typeof MOVED): readonly string[] => jobLines(job, MOVED[wrong])
