import type { OnFailure } from './certain-commands.ts'
import type { Step } from './steps.ts'
import { itemsOf, type Part, partAt, type WorkflowFile } from './workflow-file.ts'

/**
 * What the shell of a step does when a command fails: where the file names none, that is by the runner's system.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
export function onFailureIn(file: WorkflowFile, job: Part | undefined, { part }: Pick<Step, 'part'>): OnFailure {
  const named = [part, partAt(job, 'defaults', 'run'), partAt(file.root, 'defaults', 'run')]
    .map((level) => partAt(level, 'shell'))
    .find((shell) => shell !== undefined)
  if (named === undefined) return isUnixNamed(file, job) ? 'at-once' : 'at-the-end'
  const shell = file.writtenAt(named)
  return shell === 'bash' || shell === 'sh' ? 'at-once' : 'not-known'
}

/** Whether one of GitHub's names of Linux or macOS is among the labels; containers are Linux. */
function isUnixNamed(file: WorkflowFile, job: Part | undefined): boolean {
  const asked = partAt(job, 'runs-on')
  const labels = partAt(asked, 'labels') ?? asked
  const parts = labels?.isScalar === true ? [labels] : itemsOf(labels)
  const isUnix = (label: Part) => label.isScalar && /^(?:ubuntu|macos)-/.test(String(file.writtenAt(label)))
  return parts.some(isUnix) || partAt(job, 'container') !== undefined
}
