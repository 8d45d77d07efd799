import { MappingToken } from '@actions/workflow-parser/templates/tokens/index'
import { type Part, partAt, type WorkflowFile } from './workflow-file.ts'

/** What a workflow file says of the environment of one of its jobs. An expression is not a name yet, whatever it would come to. */
export function environmentOf(file: WorkflowFile, job: Part | undefined) {
  const part = partAt(job, 'environment')
  const deployment = partAt(part, 'deployment')
  const environment = nameIn(file, part instanceof MappingToken ? partAt(part, 'name') : part, part !== undefined)
  return {
    environment,
    environmentIsExpression: environment?.includes('${{') ?? false,
    deploys: deployment === undefined || file.writtenAt(deployment) !== false,
  }
}

/** What stands there in a form that is not foreseen is not "none". */
function nameIn(file: WorkflowFile, part: Part | undefined, isThere: boolean): string | null {
  const written = part?.isScalar ? file.writtenAt(part) : undefined
  if (!isThere || written === null || written === '') return null
  if (typeof written === 'string') return written
  throw new TypeError('the environment of the job is not named by a text')
}
